import type { Job, Outcome, Place } from './place';
import { startServer, type Answer, type AnsweringServer } from './answeringServer';

/** What was seen of one scenario: a line of the table. */
export interface Line {
	readonly outcome: Outcome;
	readonly calls: number;
	/** What counts beside seconds, calls and items. */
	readonly seen?: string;
}

export interface Scenario {
	readonly what: string;
	readonly play: (place: Place) => Promise<Line>;
}

type Doing = Omit<Job, 'origin'>;

/** A job against a server that answers so. */
export const against =
	(
		answer: Answer,
		job: Doing,
		seen?: (line: Line, server: AnsweringServer) => string,
		before?: (server: AnsweringServer, place: Place) => void | Promise<void>,
	): Scenario['play'] =>
	async (place) => {
		const server = await startServer(answer);
		await before?.(server, place);
		const outcome = await place.run({ origin: server.origin, ...job });
		const line = { outcome, calls: server.calls.length };
		await server.goAway().catch(() => undefined);
		return { ...line, seen: seen?.(line, server) };
	};

/** What runs beside the job that is measured; it may still run when all is over. */
export const aside = (run: Promise<Outcome>): void => void run.catch(() => undefined);

import type { ServerResponse } from 'node:http';
import { HEADERS } from './pageResponse';
import type { Snapshot } from './snapshot';
import type { Update } from './pageUpdate';

/**
 * The stream of server-sent events: a `snapshot` first and after every reconnection, then one
 * `update` for all that happened within a moment.
 */
export interface EventStream {
	open(response: ServerResponse): void;
	/** Something happened that the next update will tell. */
	wake(): void;
	/** Nobody listens, so nothing needs to be gathered. */
	readonly idle: boolean;
	close(): void;
}

export const createEventStream = (
	snapshot: () => Snapshot,
	takeUpdate: () => Update,
): EventStream => {
	const listeners = new Set<ServerResponse>();
	let timer: NodeJS.Timeout | undefined;
	const flush = () => {
		timer = undefined;
		const text = eventOf('update', takeUpdate());
		for (const listener of listeners) {
			// Who does not keep up is let go; its browser comes back for a new snapshot.
			if (listener.writableLength > MAX_WAITING_BYTES) listener.destroy();
			else listener.write(text);
		}
	};
	return {
		open(response) {
			if (timer !== undefined) {
				clearTimeout(timer);
				flush();
			}
			response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
			response.write(`retry: 1000\n${eventOf('snapshot', snapshot())}`);
			listeners.add(response);
			response.once('close', () => listeners.delete(response));
		},
		wake() {
			if (listeners.size > 0) timer ??= setTimeout(flush, GATHERING_MS);
		},
		get idle() {
			return listeners.size === 0;
		},
		close: () => clearTimeout(timer),
	};
};

/** What changes within 60 ms is told to the page at once: it draws at most 16 times a second. */
const GATHERING_MS = 60;
/** A page that is more than 4 MB behind is left, so that the sandbox does not keep it all. */
const MAX_WAITING_BYTES = 4_194_304;

// JSON holds no line break, which is what ends an event.
const eventOf = (name: string, data: unknown) =>
	`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

import type { ServerResponse } from 'node:http';
import { HEADERS } from './pageResponse';
import type { Snapshot } from './snapshot';
import type { Update } from './pageUpdate';

/**
 * The stream of server-sent events. It sends a `snapshot` first and after every reconnection, and
 * then one `update` for all that happens within 60 ms.
 */
export interface EventStream {
	/** Adds a listener. */
	open(response: ServerResponse): void;
	/** Says that something has happened, so that an update is sent soon. */
	wake(): void;
	/** True where no page listens, so that nothing needs to be gathered. */
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
			// A page that does not keep up is disconnected. Its browser then asks for a new snapshot.
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

/**
 * Milliseconds for which changes are gathered. With less, the page would draw more than 16 times a
 * second.
 */
const GATHERING_MS = 60;
/**
 * A page that is more than 4 MB behind is disconnected. With more, a hidden page could fill the
 * memory.
 */
const MAX_WAITING_BYTES = 4_194_304;

// JSON.stringify writes no line breaks, which would end an event.
const eventOf = (name: string, data: unknown) =>
	`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

import type { Snapshot } from '../../sandbox/live/snapshot';
import type { Update } from '../../sandbox/live/pageUpdate';
import type { Sandbox } from '../../sandbox';

export interface PageStream {
	snapshot: Snapshot;
	/** All that was told since the last time, once that fits. */
	until(fits: (update: Update) => boolean): Promise<Update>;
	close(): void;
}

/** Listens as the page does: a snapshot first, then updates. */
export const openStream = async (sandbox: Sandbox): Promise<PageStream> => {
	const closing = new AbortController();
	const response = await fetch(`${sandbox.url}/_sandbox/events`, { signal: closing.signal });
	expect(response.headers.get('content-type')).toBe('text/event-stream');
	const events = eventsOf(response);
	const first = await nextOf(events);
	expect(first.name).toBe('snapshot');
	return {
		snapshot: first.data as Snapshot,
		async until(fits) {
			let all: Update = { changes: [], calls: [] };
			while (!fits(all)) {
				const { name, data } = await nextOf(events);
				expect(name).toBe('update');
				const update = data as Update;
				all = {
					changes: [...all.changes, ...update.changes],
					calls: [...all.calls, ...update.calls],
					settings: update.settings ?? all.settings,
				};
			}
			return all;
		},
		close: () => closing.abort(),
	};
};

interface PageEvent {
	name: string;
	data: unknown;
}

const nextOf = async (events: AsyncGenerator<PageEvent, void>): Promise<PageEvent> => {
	const next = await events.next();
	if (next.done) throw new Error('The stream has ended');
	return next.value;
};

async function* eventsOf(response: Response): AsyncGenerator<PageEvent, void> {
	let text = '';
	const decoder = new TextDecoder();
	const reader = response.body!.getReader();
	for (;;) {
		const { value, done } = await reader.read();
		if (done) return;
		text += decoder.decode(value, { stream: true });
		const parts = text.split('\n\n');
		text = parts.pop() ?? '';
		for (const part of parts) {
			const name = /^event: (.+)$/m.exec(part)?.[1] ?? '';
			const data = /^data: (.+)$/m.exec(part)?.[1] ?? 'null';
			yield { name, data: JSON.parse(data) as unknown };
		}
	}
}

import { EventEmitter } from 'node:events';
import type { CallbackRecord } from '../callbacks/callbackTypes';
import type { Reply } from '../reply';
import type { CallRecord } from '../types';
import { detailOfCall, detailOfCallback, type CallDetail } from './callView';

/**
 * Keeps the last calls and callbacks with their answers for the page. It holds references, not
 * copies.
 */
export interface Journal {
	addCall(call: CallRecord, reply: Reply | undefined): void;
	addCallback(record: CallbackRecord): void;
	/** Gives all entries, the latest first. */
	latest(): CallDetail[];
	find(id: number): CallDetail | undefined;
	/** Calls the listener with the number of every new entry. */
	onAdded(listener: (id: number) => void): void;
}

/** Calls that are kept for the page. More would make it slow; the oldest are dropped. */
export const KEPT_CALLS = 200;

export const createJournal = (nowMs: () => number): Journal => {
	const events = new EventEmitter<{ added: [number] }>();
	const entries: Array<() => CallDetail> = [];
	let added = 0;
	// A view is made only when the page asks for it, so that it costs a benchmark nothing.
	const add = (view: (stamp: { id: number; timeMs: number }) => CallDetail) => {
		const stamp = { id: added++, timeMs: nowMs() };
		entries[stamp.id % KEPT_CALLS] = () => view(stamp);
		events.emit('added', stamp.id);
	};
	const find = (id: number) =>
		id >= 0 && id < added && id >= added - KEPT_CALLS ? entries[id % KEPT_CALLS]?.() : undefined;
	return {
		addCall: (call, reply) => add((stamp) => detailOfCall(stamp, call, reply)),
		addCallback: (record) => add((stamp) => detailOfCallback(stamp, record)),
		latest() {
			const details: CallDetail[] = [];
			for (let id = added - 1; id >= Math.max(0, added - KEPT_CALLS); id--) {
				const detail = find(id);
				if (detail) details.push(detail);
			}
			return details;
		},
		find,
		onAdded: (listener) => void events.on('added', listener),
	};
};

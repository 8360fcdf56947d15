import { EventEmitter } from 'node:events';
import type { CallbackRecord } from '../callbacks/callbackTypes';
import type { Reply } from '../reply';
import type { CallRecord } from '../types';
import { detailOfCall, detailOfCallback, type CallDetail } from './callView';

/** The last calls and callbacks with their answers, for a page that asks. Keeps references only. */
export interface Journal {
	addCall(call: CallRecord, reply: Reply | undefined): void;
	addCallback(record: CallbackRecord): void;
	/** Latest first. */
	latest(): CallDetail[];
	find(id: number): CallDetail | undefined;
	/** Hears the number of every new entry. */
	onAdded(listener: (id: number) => void): void;
}

/** The newest calls that the page can show; older ones make room. */
export const KEPT_CALLS = 200;

export const createJournal = (nowMs: () => number): Journal => {
	const events = new EventEmitter<{ added: [number] }>();
	const entries: Array<() => CallDetail> = [];
	let added = 0;
	// Views are made when somebody looks, so that a benchmark does not pay for them.
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

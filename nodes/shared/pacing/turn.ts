import type { Stop } from '../stop';
import type { Time } from '../time';
import type { AdaptivePace } from './adaptivePace';
import type { Gate, Leave } from './gate';

/** The right to send one call. */
export interface Turn {
	/** Waits, with a connection at hand, until the call may go on the wire. False when stopped. */
	leave(stop?: Stop): Promise<boolean>;
	/** When it went on the wire. */
	leftMs(): number | undefined;
	/** Tell when an answer came, and whether it said that the app is over its limit. */
	answered(overLimit: boolean): void;
	/** Tell when the call is over, whatever way. */
	end(): void;
}

export function createTurn(gate: Gate, pace: AdaptivePace, time: Time, ended: () => void): Turn {
	let left: Leave | undefined;
	let over = false;
	return {
		leave: async (stop) => {
			left = await gate.pass(stop);
			return left !== undefined;
		},
		leftMs: () => left?.leftMs,
		answered: (overLimit) => {
			const nowMs = time.now();
			left?.noteAnswer(nowMs);
			pace.answered(left?.leftMs ?? nowMs, nowMs, overLimit);
		},
		end: () => {
			if (over) return;
			over = true;
			ended();
		},
	};
}

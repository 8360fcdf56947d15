import type { Stop } from '../stop';
import type { PartPermit } from './partLimiter';
import type { Leave, SendLimiter } from './sendLimiter';

/** The right to send one call: of its API's pace, and of the part for which it counts. */
export interface Permit {
	/** Waits, with a connection at hand, until the call may go on the wire. False when stopped. */
	leave(stop?: Stop): Promise<boolean>;
	/** When it went on the wire. */
	leftMs(): number | undefined;
	/** Tell when an answer came, which limit it said is exceeded, and for how many ms it asked to wait. */
	answered(exceeded?: 'app' | 'part', retryAfterMs?: number): void;
	/** Tell when the call is over, whatever way. */
	end(): void;
}

/** Who hears what becomes of a permit, as far as the API's pace is concerned. */
export interface PermitListener {
	answered(left: Leave, overLimit: boolean, retryAfterMs?: number): void;
	ended(): void;
}

/** @param part nothing where the API counts no parts */
export function createPermit(
	sendLimiter: SendLimiter,
	part: PartPermit | undefined,
	listener: PermitListener,
): Permit {
	let left: Leave | undefined;
	let over = false;
	return {
		leave: async (stop) => {
			left = await sendLimiter.pass(stop);
			if (left !== undefined) part?.left();
			return left !== undefined;
		},
		leftMs: () => left?.leftMs,
		answered: (exceeded, retryAfterMs) => {
			if (left === undefined) return;
			listener.answered(left, exceeded === 'app', retryAfterMs);
			part?.answered(exceeded === 'part');
		},
		end: () => {
			if (over) return;
			over = true;
			listener.ended();
			part?.end();
		},
	};
}

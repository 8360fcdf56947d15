import type { Stop } from '../stop';
import type { SendLimiter, Leave } from './sendLimiter';

/** The right to send one call. */
export interface Permit {
	/** Waits, with a connection at hand, until the call may go on the wire. False when stopped. */
	leave(stop?: Stop): Promise<boolean>;
	/** When it went on the wire. */
	leftMs(): number | undefined;
	/**
	 * Tell when an answer came, whether it said that the app is over its limit, and how long it asked
	 * to wait.
	 */
	answered(overLimit: boolean, retryAfterMs?: number): void;
	/** Tell when the call is over, whatever way. */
	end(): void;
}

/** Who hears what becomes of a permit. */
export interface PermitListener {
	answered(left: Leave, overLimit: boolean, retryAfterMs?: number): void;
	ended(): void;
}

export function createPermit(sendLimiter: SendLimiter, listener: PermitListener): Permit {
	let left: Leave | undefined;
	let over = false;
	return {
		leave: async (stop) => {
			left = await sendLimiter.pass(stop);
			return left !== undefined;
		},
		leftMs: () => left?.leftMs,
		answered: (overLimit, retryAfterMs) => {
			if (left !== undefined) listener.answered(left, overLimit, retryAfterMs);
		},
		end: () => {
			if (over) return;
			over = true;
			listener.ended();
		},
	};
}

import type { Stop } from '../stop';
import type { SendLimiter, Leave } from './sendLimiter';

/** The right to send one call. */
export interface Permit {
	/** Waits, with a connection at hand, until the call may go on the wire. False when stopped. */
	leave(stop?: Stop): Promise<boolean>;
	/** When it went on the wire. */
	leftMs(): number | undefined;
	/** Tell when an answer came, and whether it said that the app is over its limit. */
	answered(overLimit: boolean): void;
	/** Tell when the call is over, whatever way. */
	end(): void;
}

/** Who hears of a turn. */
export interface PermitListener {
	answered(left: Leave, overLimit: boolean): void;
	ended(): void;
}

export function createPermit(gate: SendLimiter, listener: PermitListener): Permit {
	let left: Leave | undefined;
	let over = false;
	return {
		leave: async (stop) => {
			left = await gate.pass(stop);
			return left !== undefined;
		},
		leftMs: () => left?.leftMs,
		answered: (overLimit) => {
			if (left !== undefined) listener.answered(left, overLimit);
		},
		end: () => {
			if (over) return;
			over = true;
			listener.ended();
		},
	};
}

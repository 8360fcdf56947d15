import type { Stop } from '../stop';
import type { PartPermit } from './partLimiter';
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

/** The right to send one call, of its API's pace and of the part for which it counts. */
export interface CallPermit extends Pick<Permit, 'leave' | 'leftMs' | 'end'> {
	/** Tell when an answer came, which limit it said is exceeded, and how long it asked to wait. */
	answered(exceeded: 'app' | 'part' | undefined, retryAfterMs?: number): void;
}

/** @param partPermit nothing where the API counts no parts */
export const callPermit = (permit: Permit, partPermit: PartPermit | undefined): CallPermit => ({
	leave: async (stop) => {
		const left = await permit.leave(stop);
		if (left) partPermit?.left();
		return left;
	},
	leftMs: () => permit.leftMs(),
	answered: (exceeded, retryAfterMs) => {
		permit.answered(exceeded === 'app', retryAfterMs);
		partPermit?.answered(exceeded === 'part');
	},
	end: () => {
		permit.end();
		partPermit?.end();
	},
});

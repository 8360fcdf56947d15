import type { Permit } from './permit';
import type { PartPermit } from './partLimiter';

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

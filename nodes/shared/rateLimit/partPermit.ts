import type { Permit } from './permit';
import type { PartTurn } from './partLimiter';

/** The right to send one call, of its API's pace and of the part for which it counts. */
export interface PartPermit extends Pick<Permit, 'leave' | 'leftMs' | 'end'> {
	/** Tell when an answer came, which limit it said is exceeded, and how long it asked to wait. */
	answered(exceeded: 'app' | 'part' | undefined, retryAfterMs?: number): void;
}

/** @param turn nothing where the API counts no parts */
export const partPermit = (permit: Permit, turn: PartTurn | undefined): PartPermit => ({
	leave: async (stop) => {
		const left = await permit.leave(stop);
		if (left) turn?.left();
		return left;
	},
	leftMs: () => permit.leftMs(),
	answered: (exceeded, retryAfterMs) => {
		permit.answered(exceeded === 'app', retryAfterMs);
		turn?.answered(exceeded === 'part');
	},
	end: () => {
		permit.end();
		turn?.end();
	},
});

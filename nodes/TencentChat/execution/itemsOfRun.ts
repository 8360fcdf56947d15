import type { Parameters } from '../fields/parameters';

/** The items of one execution, and how they are gone through. */
export interface ItemsOfRun {
	readonly count: number;
	readonly parametersOf: (itemIndex: number) => Parameters;
	/** Whether the others are done when one fails. */
	readonly continueOnFail: boolean;
	/** Awaited between items, so that work without a wait does not hold the event loop. */
	readonly pause: () => Promise<void>;
}

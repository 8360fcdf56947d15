import type { Result } from '../../shared/result';
import { failure } from '../../shared/result';
import type { Time } from '../../shared/time';
import type { InputFailure } from '../fields/inputFailure';
import { failureOfThrown } from '../fields/inputFailure';
import type { CallSettings } from '../fields/options';
import { readCallSettings } from '../fields/options';
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

/** The options of an item's calls. */
export function readSettings(item: Parameters): Result<CallSettings, InputFailure> {
	try {
		return readCallSettings(item);
	} catch (thrown) {
		return failure(failureOfThrown(thrown));
	}
}

/**
 * The pace of the whole run is the first item's, or where that cannot be read the next one's; what is
 * wrong with it is told when its turn comes.
 */
export async function settingsOfFirst({
	parametersOf,
	count,
	pause,
}: Pick<ItemsOfRun, 'parametersOf' | 'count' | 'pause'>): Promise<CallSettings | undefined> {
	for (let index = 0; index < count; index++) {
		await pause();
		const settings = readSettings(parametersOf(index));
		if (settings.ok) return settings.value;
	}
	return undefined;
}

/**
 * How long work that waits for nothing may hold the event loop, in ms: all that n8n does besides
 * waits for so long. Less would cost more in turns than it gives.
 */
const longestHoldMs = 10;

/**
 * To be awaited between pieces of work: lets the event loop turn when it was held long enough, so that
 * n8n goes on answering and Stop is heard.
 */
export function yielding(time: Time): () => Promise<void> {
	let sinceMs = time.now();
	return async () => {
		if (time.now() - sinceMs < longestHoldMs) return;
		await time.sleep(0);
		sinceMs = time.now();
	};
}

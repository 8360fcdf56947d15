import type { Result } from '../../shared/result';
import { failure } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import { failureOfThrown } from '../fields/inputFailure';
import type { CallSettings } from '../fields/options';
import { readCallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import type { ItemsOfRun } from './itemsOfRun';

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

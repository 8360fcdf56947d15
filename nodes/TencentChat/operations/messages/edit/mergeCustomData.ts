import { findInexact } from '../../../../shared/exactJson';
import type { Result } from '../../../../shared/result';
import { failure, success } from '../../../../shared/result';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';
import { isDataObject, parseJson } from '../../../fields/values';
import { cloudCustomData } from '../../../fields/message/cloudCustomData';

const label = cloudCustomData.form.displayName;

/**
 * The JSON of stored custom data with changes in it, as JSON Merge Patch (RFC 7396) has it: given
 * fields replace stored ones, also inside objects; null removes one; a list is replaced as a whole.
 * A number that would be rounded is refused.
 *
 * @param stored nothing or empty counts as an empty object
 */
export function mergeCustomData(
	stored: string | undefined,
	changes: string,
): Result<string, InputFailure> {
	const from = stored === undefined || stored === '' ? success({}) : parseJson(stored);
	if (!from.ok || !isDataObject(from.value)) {
		return failure(
			inputFailure(
				`The stored ${label} is not a JSON object, so nothing can be merged into it`,
				"Nothing was changed. Choose 'Replace' to overwrite it.",
			),
		);
	}
	const into = parseJson(changes);
	if (!into.ok || !isDataObject(into.value)) {
		return failure(inputFailure(`${label} must be a JSON object to be merged`));
	}
	const merged = merge(from.value, into.value);
	const inexact = findInexact(merged);
	if (inexact === undefined) return success(JSON.stringify(merged));
	return failure(
		inputFailure(
			`${label} holds the number ${inexact.number}, which would be rounded if it were merged`,
			"Nothing was changed. Choose 'Replace' and give the whole data, or have the number stored as a text.",
		),
	);
}

function merge(target: unknown, patch: unknown): unknown {
	if (!isDataObject(patch)) return patch;
	const merged = new Map<string, unknown>(isDataObject(target) ? Object.entries(target) : []);
	for (const [name, value] of Object.entries(patch)) {
		if (value === null) merged.delete(name);
		else merged.set(name, merge(merged.get(name), value));
	}
	return Object.fromEntries(merged);
}

import type { Result } from '../../../../shared/result';
import { failure, success } from '../../../../shared/result';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';
import type { Parameters } from '../../../fields/parameters';
import {
	overwriteChanges,
	previous as previousField,
	previousLabel,
	record as recordField,
	recordLabel,
} from '../../../fields/message/restore';
import type { Versions } from './contents';
import { readContents } from './contents';
import { readRecord } from './readRecord';

type Fields = Readonly<Record<string, unknown>>;

/** What the form gives to put back. */
export function readVersions(parameters: Parameters): Result<Versions, InputFailure> {
	const overwrite = overwriteChanges.read(parameters);
	if (!overwrite.ok) return overwrite;
	const record = recordField.read(parameters);
	if (!record.ok) return record;
	if (record.value !== undefined) {
		const versions = readRecord(record.value);
		if (!versions.ok || overwrite.value !== true) return versions;
		return success({ ...versions.value, after: undefined });
	}
	const previous = previousField.read(parameters);
	if (!previous.ok) return previous;
	if (previous.value === undefined) {
		return failure(inputFailure(`${recordLabel} is required, or ${previousLabel} in its place`));
	}
	if (overwrite.value === true) return readPrevious(previous.value);
	return failure(
		inputFailure(
			`${previousLabel} alone does not tell whether the message was changed since`,
			`Nothing was sent. Give the edit's output item or its record under '${recordLabel}', or turn on Options > ${overwriteChanges.form.displayName}.`,
		),
	);
}

function readPrevious(previous: Fields): Result<Versions, InputFailure> {
	const { MsgBody, CloudCustomData } = previous;
	// A whole message from a history has no custom data where there is none.
	const isWhole = 'MsgTimeStamp' in previous;
	const before = readContents({
		...(MsgBody !== undefined && { MsgBody }),
		...((CloudCustomData !== undefined || isWhole) && { CloudCustomData: CloudCustomData ?? '' }),
	});
	if (!before.ok) return before;
	return Object.keys(before.value).length > 0
		? success({ before: before.value, subject: previous })
		: failure(inputFailure(`${previousLabel} has neither MsgBody nor CloudCustomData`));
}

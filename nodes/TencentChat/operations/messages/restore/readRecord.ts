import type { Result } from '../../../../shared/result';
import { failure, success } from '../../../../shared/result';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';
import { isDataObject } from '../../../fields/values';
import { recordLabel } from '../../../fields/message/restore';
import type { Versions } from './contents';
import { readContents } from './contents';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What an edit changed, from its output item or its record. Only what the edit wrote is put back:
 * what it left alone may have been changed since by others.
 */
export function readRecord(given: Fields): Result<Versions, InputFailure> {
	const record = isDataObject(given.Record) ? given.Record : given;
	if (isRecall(record)) return failure(recalled);
	if (given.Modified === false) {
		return failure(inputFailure(`${recordLabel} is of an edit that changed nothing`));
	}
	const before = 'Before' in record ? record.Before : given.Previous;
	const after = 'After' in record ? record.After : given;
	if (!isDataObject(before) || !isDataObject(after)) {
		return failure(
			inputFailure(
				`${recordLabel} does not hold what was there before`,
				"Nothing was sent. The edit's item has it where one of the options Return Previous Version and Include Record was on.",
			),
		);
	}
	const written = fields.filter((field) => after[field] !== undefined);
	if (written.length === 0) {
		return failure(inputFailure(`${recordLabel} has neither MsgBody nor CloudCustomData`));
	}
	const contents = readContents(
		Object.fromEntries(written.map((field) => [field, before[field] ?? none[field]])),
	);
	if (!contents.ok) return contents;
	return success({
		before: contents.value,
		after: Object.fromEntries(written.map((field) => [field, after[field]])),
		subject: isDataObject(record.Subject) ? record.Subject : given,
	});
}

export const recalled = inputFailure(
	'A recalled message cannot be restored',
	'Nothing was sent. Tencent Chat takes no edit of it any more; send the message again instead.',
);

const fields = ['MsgBody', 'CloudCustomData'] as const;

/** What a history gives where there is none. */
const none = { MsgBody: [], CloudCustomData: '' };

const isRecall = ({ Action }: Fields): boolean =>
	typeof Action === 'string' && Action.endsWith('.recall');

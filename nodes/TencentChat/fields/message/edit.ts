import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { changesBody } from './bodyInputs';
import { cloudCustomData } from './cloudCustomData';
import { messageBodyLabel } from './elements';
import type { Field, FormField, Show } from '../field';
import { shownAs, shownWhen } from '../field';
import type { InputFailure } from '../inputFailure';
import { inputFailure } from '../inputFailure';
import { choice } from '../menus';
import { editBodyFields } from './messageBody';
import type { Parameters } from '../parameters';
import { wordsFields } from './words';

/** What differs from one use of the fields to the next. */
export interface EditFieldsOptions {
	/** When the fields are shown, beside what they decide among themselves. */
	readonly show?: Show;
	readonly hint?: string;
	/** Stands before the custom data and is shown with it. */
	readonly beforeCustomData?: ReadonlyArray<Field<string>>;
}

const customDataLabel = cloudCustomData.form.displayName;

const fieldsToModify = choice({
	name: 'fieldsToModify',
	label: 'Fields to Modify',
	initial: 'msgBody',
	description: 'What to overwrite. The rest of the message stays as it is.',
	choices: [
		{ label: messageBodyLabel, value: 'msgBody' },
		{ label: customDataLabel, value: 'cloudCustomData' },
		{ label: `${messageBodyLabel} and ${customDataLabel}`, value: 'both' },
	],
});

/** What to overwrite in a message, and with what. */
export function editFields({
	show = {},
	hint = 'Tencent Chat keeps no earlier version of a message. Options > Include Record gives what Restore needs to undo the edit.',
	beforeCustomData = [],
}: EditFieldsOptions = {}): readonly FormField[] {
	// In this order, for the reason that `editBodyFields` gives.
	const withBody = { fieldsToModify: ['msgBody', 'both'], ...show };
	const withCustomData = { fieldsToModify: ['cloudCustomData', 'both'], ...show };
	const [, { value: replaceWords }] = changesBody;
	return [
		shownAs(fieldsToModify, { hint, displayOptions: { show } }),
		...editBodyFields(withBody),
		...wordsFields({ msgBodyInput: [replaceWords], ...withBody }),
		...[...beforeCustomData, cloudCustomData].map((field) => shownWhen(field, withCustomData)),
	];
}

/**
 * What an edit overwrites. Custom data that is empty is not sent: beside a body it stays as it is,
 * alone there is nothing to do.
 *
 * @param readBody how the body is filled in
 */
export function readEdit<Body>(
	parameters: Parameters,
	readBody: (parameters: Parameters) => Result<Body, InputFailure>,
): Result<{ body?: Body; customData?: string }, InputFailure> {
	const chosen = fieldsToModify.read(parameters);
	if (!chosen.ok) return chosen;
	const body = chosen.value === 'cloudCustomData' ? undefined : readBody(parameters);
	if (body?.ok === false) return body;
	const data = chosen.value === 'msgBody' ? success(undefined) : cloudCustomData.read(parameters);
	if (!data.ok) return data;
	const customData = data.value;
	if (body === undefined && customData === undefined) {
		return failure(inputFailure(`${customDataLabel} is required`));
	}
	return success({
		...(body !== undefined && { body: body.value }),
		...(customData !== undefined && { customData }),
	});
}

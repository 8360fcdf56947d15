import { failure, success } from '../../../shared/result';
import type { Field, ReadValue } from '../field';
import { fieldOf, option } from '../field';
import { inputFailure } from '../inputFailure';
import { certainFlag, text } from '../kinds';
import { isDataObject, readJson } from '../values';

type Fields = Readonly<Record<string, unknown>>;

/** An object, or its JSON; `undefined` where nothing is given. */
const readObject: ReadValue<Fields | undefined> = (label, given) => {
	const json = readJson(label, given);
	if (!json.ok) return json;
	if (json.value === undefined) return success(undefined);
	return isDataObject(json.value)
		? success(json.value)
		: failure(inputFailure(`${label} must be an object`));
};

/** A text in the form, since n8n's field for JSON calls an empty one wrong as soon as the form is open. */
const objectAsTyped = (said: Parameters<typeof text>[0]): Field<Fields | undefined> =>
	fieldOf(text({ rows: 4, ...said }).form, readObject);

/** What an edit changed, by which it can be checked before it is put back. */
export const record = objectAsTyped({
	name: 'record',
	label: 'Record',
	placeholder: 'e.g. {{ $json }}',
	description:
		"The edit's output item with its 'Previous', or the 'Record' that the option Include Record gives, as an object or as JSON. It says what was there before, and what must still be there now.",
});

export const recordLabel = record.form.displayName;

/** A version to put back, of which nothing says what it must have become. */
export const previous = objectAsTyped({
	name: 'previous',
	label: 'Previous Version',
	placeholder: 'e.g. {{ $json.Previous }}',
	description:
		'The message as it is to be, where there is no record: its MsgBody, its CloudCustomData or both. Needs Options > Overwrite Changes, since nothing says what the edit had made of it.',
});

export const previousLabel = previous.form.displayName;

export const overwriteChanges = option(
	certainFlag({
		name: 'overwriteChanges',
		label: 'Overwrite Changes',
		description:
			'Whether to put the version back also where the message was changed since the edit, which is lost then',
	}),
);

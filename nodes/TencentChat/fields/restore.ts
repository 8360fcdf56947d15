import type { FormField } from './field';
import { option } from './field';
import { certainFlag, text } from './kinds';

export const recordLabel = 'Record';
export const previousLabel = 'Previous Version';

/**
 * What to put back: a record, which can be checked, or a version alone. Texts, since n8n's field for
 * JSON calls an empty one wrong as soon as the form is open.
 */
export const restoreFields: readonly FormField[] = [
	text({
		name: 'record',
		label: recordLabel,
		rows: 4,
		placeholder: 'e.g. {{ $json }}',
		description:
			"The edit's output item with its 'Previous', or the 'Record' that the option Include Record gives, as an object or as JSON. It says what was there before, and what must still be there now.",
	}),
	text({
		name: 'previous',
		label: previousLabel,
		rows: 4,
		placeholder: 'e.g. {{ $json.Previous }}',
		description:
			'The message as it is to be, where there is no record: its MsgBody, its CloudCustomData or both. Needs Options > Overwrite Changes, since nothing says what the edit had made of it.',
	}),
];

export const overwriteChanges = option(
	certainFlag({
		name: 'overwriteChanges',
		label: 'Overwrite Changes',
		description:
			'Whether to put the version back also where the message was changed since the edit, which is lost then',
	}),
);

import { findInexact } from '../../../shared/exactJson';
import { success } from '../../../shared/result';
import type { Field } from '../field';
import { fieldOf } from '../field';
import { text } from '../kinds';
import { readSetText } from '../values';

/** The custom data that is stored with a message; `undefined` when it is not set. */
export const cloudCustomData: Field<string | undefined> = fieldOf(
	text({
		name: 'cloudCustomData',
		label: 'Cloud Custom Data',
		rows: 2,
		placeholder: 'e.g. {"moderated":true,"rule":"banned-word"}',
		description:
			'Custom data that is stored with the message and delivered to the recipient. An object from an expression is stored as JSON.',
	}).form,
	(label, given) =>
		// What cannot be written exactly is refused as it is.
		typeof given === 'number' || findInexact(given) !== undefined
			? readSetText(label, given)
			: success(asJson(given)),
);

const asJson = (given: unknown): string | undefined => {
	if (given === undefined || given === '') return undefined;
	return typeof given === 'string' ? given : JSON.stringify(given);
};

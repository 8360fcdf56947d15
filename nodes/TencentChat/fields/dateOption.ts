import { readSeconds } from './dates';
import type { Field } from './field';
import { fieldOf, option } from './field';

/** A point in time among the Options, in Unix seconds. */
export function dateOption(said: {
	readonly name: string;
	readonly label: string;
	readonly description: string;
}): Field<number | undefined> {
	const { name, label, description } = said;
	const field = option(
		fieldOf(
			{ displayName: label, name, type: 'dateTime', default: '', description },
			(label, given) => readSeconds(label, given, 'UTC'),
		),
	);
	return {
		...field,
		// A text that names no time zone means the workflow's.
		read: (parameters) =>
			readSeconds(label, parameters.collection('options')[name], parameters.timezone),
	};
}

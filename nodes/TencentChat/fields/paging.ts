import { failure, success } from '../../shared/result';
import type { Field, FormField, Reader } from './field';
import { fieldOf, shownAs, shownWhen } from './field';
import { inputFailure } from './inputFailure';
import { flag, wholeNumber } from './kinds';
import { readFlag } from './values';

const returnAll = flag({
	name: 'returnAll',
	label: 'Return All',
	initial: false,
	description: 'Whether to return all results or only up to a given limit',
});

const limit: Field<number> = shownWhen(
	fieldOf(
		wholeNumber({
			name: 'limit',
			label: 'Limit',
			min: 1,
			initial: 50,
			description: 'Max number of results to return',
		}).form,
		(label, given) => {
			const wanted = Number(given);
			return Number.isInteger(wanted) && wanted >= 1
				? success(wanted)
				: failure(inputFailure(`${label} must be a whole number of 1 or more`));
		},
	),
	{ returnAll: [false] },
);

const limitOfHistory = shownAs(limit, {
	hint: 'The newest messages are taken. They come in the order in which they were sent.',
});

const simplifyField = flag({
	name: 'simplify',
	label: 'Simplify',
	initial: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});

/** Whether to leave out what few ask for; yes where nothing is said. */
export const simplify = fieldOf(simplifyField.form, (label, given) =>
	readFlag(label, given ?? true),
);

/** How much of a list to give. */
export const listFields: readonly FormField[] = [returnAll, limit];

/** How much of a history to give, and in what form. */
export const pagingFields: readonly FormField[] = [returnAll, limitOfHistory, simplify];

/** How many results are wanted: `Infinity` for all. */
export const resultLimit: Reader<number> = {
	label: limit.label,
	read: (parameters) => {
		const all = returnAll.read(parameters);
		if (!all.ok) return all;
		return all.value ? success(Infinity) : limit.read(parameters);
	},
};

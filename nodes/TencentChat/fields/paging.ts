import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { FormField } from './field';
import { shownWhen } from './field';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { flag, wholeNumber } from './kinds';
import type { Parameters } from './parameters';
import { isTrue } from './values';

const returnAll = flag({
	name: 'returnAll',
	label: 'Return All',
	initial: false,
	description: 'Whether to return all results or only up to a given limit',
});

const limitSaid = {
	name: 'limit',
	label: 'Limit',
	min: 1,
	initial: 50,
	description: 'Max number of results to return',
};

const limit = shownWhen(wholeNumber(limitSaid), { returnAll: [false] });

const limitOfHistory = shownWhen(
	wholeNumber({
		...limitSaid,
		hint: 'The newest messages are taken. They come in the order in which they were sent.',
	}),
	{ returnAll: [false] },
);

const simplify = flag({
	name: 'simplify',
	label: 'Simplify',
	initial: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});

/** How much of a list to give. */
export const listFields: readonly FormField[] = [returnAll, limit];

/** How much of a history to give, and in what form. */
export const pagingFields: readonly FormField[] = [returnAll, limitOfHistory, simplify];

/** How many results are wanted: `Infinity` for all. */
export function readLimit(parameters: Parameters): Result<number, InputFailure> {
	if (isTrue(parameters.value(returnAll.name))) return success(Infinity);
	const wanted = Number(parameters.value(limit.name));
	return Number.isInteger(wanted) && wanted >= 1
		? success(wanted)
		: failure(inputFailure('Limit must be a whole number of 1 or more'));
}

export const readSimplify = (parameters: Parameters): boolean =>
	isTrue(parameters.value(simplify.name) ?? true);

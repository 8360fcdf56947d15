import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import type { Parameters } from './parameters';
import { isTrue } from './switches';

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** How much of a list to give. */
export const listFields: INodeProperties[] = [returnAll, limit];

/** How much of a history to give, and in what form. */
export const pagingFields: INodeProperties[] = [
	returnAll,
	{
		...limit,
		hint: 'The newest messages are taken. They come in the order in which they were sent.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
];

/** How many results are wanted: `Infinity` for all. */
export function readLimit(parameters: Parameters): Result<number, InputFailure> {
	if (isTrue(parameters.value(returnAll.name))) return success(Infinity);
	const wanted = Number(parameters.value(limit.name));
	return Number.isInteger(wanted) && wanted >= 1
		? success(wanted)
		: failure(inputFailure('Limit must be a whole number of 1 or more'));
}

export const readSimplify = (parameters: Parameters): boolean =>
	isTrue(parameters.value('simplify') ?? true);

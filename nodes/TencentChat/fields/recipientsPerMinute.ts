import type { INodeProperties } from 'n8n-workflow';
import { maxRecipientsPerMinute } from '../../shared/apis/limits';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { readNumber } from './numbers';
import type { Parameters } from './parameters';

/** How many recipients the app may reach in a minute, for those who bought more. */
export const recipientsPerMinuteField: INodeProperties = {
	displayName: 'Max Recipients per Minute',
	name: 'maxRecipientsPerMinute',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: maxRecipientsPerMinute,
	description:
		'How many recipients all calls of Send to Many may have in a minute, as your app may. Tencent allows 12,000 unless you bought more. Further calls wait.',
};

/** Nothing where it is not set. */
export function readRecipientsPerMinute(
	parameters: Parameters,
): Result<number | undefined, InputFailure> {
	const value = readNumber(parameters.group('options')[recipientsPerMinuteField.name]);
	if (value === undefined) return success(undefined);
	return Number(value) >= 1
		? success(Number(value))
		: failure(inputFailure(`${recipientsPerMinuteField.displayName} must be 1 or more`));
}

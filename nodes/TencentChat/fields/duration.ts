import type { INodeProperties } from 'n8n-workflow';
import { maxUint32 } from '../../shared/apis/limits';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { readNumber } from './numbers';
import type { Parameters } from './parameters';
import { shownNames } from './shownNames';

/** For how many seconds a user may not do something. */
export const durationField = (description: string): INodeProperties => ({
	displayName: shownNames.MuteTime,
	name: 'seconds',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: maxUint32, numberPrecision: 0 },
	default: 3600,
	required: true,
	description,
});

/** No seconds at all would lift what was meant to begin, which nobody asked for. */
export function readDuration(parameters: Parameters): Result<unknown, InputFailure> {
	const seconds = readNumber(parameters.value('seconds'));
	if (seconds === undefined) return failure(inputFailure(`${shownNames.MuteTime} is required`));
	return typeof seconds === 'number' && seconds < 1
		? failure(inputFailure(`${shownNames.MuteTime} must be 1 or more`))
		: success(seconds);
}

import type { INodeProperties } from 'n8n-workflow';
import { maxUint32 } from '../../../shared/apis/limits';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import { readNumber } from '../../fields/numbers';
import type { Parameters } from '../../fields/parameters';
import { shownNames } from '../../fields/shownNames';

/** The number of seconds that stands for a mute without end. */
const foreverSeconds = maxUint32;

/** Shown where a mute is for some time. */
export const duration = {
	displayName: shownNames.MuteTime,
	name: 'seconds',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: foreverSeconds, numberPrecision: 0 },
	default: 3600,
	required: true,
	description: 'How many seconds the user cannot send messages',
	displayOptions: { show: { muteFor: ['seconds'] } },
} satisfies INodeProperties;

/** How long to mute, as the form says; 0 lifts the mute. */
export function readMuteSeconds(parameters: Parameters): Result<unknown, InputFailure> {
	switch (parameters.value('muteFor')) {
		case 'forever':
			return success(foreverSeconds);
		case 'lift':
			return success(0);
		default:
			return readDuration(parameters.value(duration.name));
	}
}

/** No seconds at all would lift the mute, which nobody asked for. */
function readDuration(value: unknown): Result<unknown, InputFailure> {
	const seconds = readNumber(value);
	if (seconds === undefined) return failure(inputFailure(`${duration.displayName} is required`));
	return typeof seconds === 'number' && seconds < 1
		? failure(inputFailure(`${duration.displayName} must be 1 or more`))
		: success(seconds);
}

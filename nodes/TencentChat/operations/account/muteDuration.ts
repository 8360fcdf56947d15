import type { INodeProperties } from 'n8n-workflow';
import { maxUint32 } from '../../../shared/apis/limits';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { durationField, readDuration } from '../../fields/duration';
import type { InputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';

/** The number of seconds that stands for a mute without end. */
const foreverSeconds = maxUint32;

/** Shown where a mute is for some time. */
export const duration: INodeProperties = {
	...durationField('How many seconds the user cannot send messages'),
	displayOptions: { show: { muteFor: ['seconds'] } },
};

/** How long to mute, as the form says; 0 lifts the mute. */
export function readMuteSeconds(parameters: Parameters): Result<unknown, InputFailure> {
	switch (parameters.value('muteFor')) {
		case 'forever':
			return success(foreverSeconds);
		case 'lift':
			return success(0);
		default:
			return readDuration(parameters);
	}
}

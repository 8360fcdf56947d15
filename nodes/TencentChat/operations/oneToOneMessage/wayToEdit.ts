import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { readChoice } from '../../fields/choices';
import { editsBody, editsCustomData } from '../../fields/edit';
import type { InputFailure } from '../../fields/inputFailure';
import { textOfStored } from '../../fields/messageBody';
import type { Parameters } from '../../fields/parameters';
import { isTrue } from '../../fields/switches';

/** What an edit needs the stored message for. */
export interface WayToEdit {
	/** The elements that are not text stay as they are stored. */
	readonly keepElements: boolean;
	/** The custom data goes into the JSON that is stored. */
	readonly mergeCustomData: boolean;
	/** The item holds the message as it was. */
	readonly returnPrevious: boolean;
}

export const cloudCustomDataMode: INodeProperties = {
	displayName: 'Cloud Custom Data Mode',
	name: 'cloudCustomDataMode',
	type: 'options',
	default: 'replace',
	description: 'What happens to the custom data that the message already has',
	options: [
		{ name: 'Replace', value: 'replace' },
		{
			name: 'Merge Into Stored JSON',
			value: 'merge',
			description:
				'Fields given here replace stored fields of the same name, also inside objects; null removes a field',
		},
	],
};

export function wayToEdit(parameters: Parameters): Result<WayToEdit, InputFailure> {
	const mode = editsCustomData(parameters)
		? readChoice(cloudCustomDataMode, parameters)
		: success('replace');
	if (!mode.ok) return mode;
	return success({
		keepElements: editsBody(parameters) && parameters.value('msgBodyInput') === textOfStored.value,
		mergeCustomData: mode.value === 'merge',
		returnPrevious: isTrue(parameters.group('options').returnPreviousVersion),
	});
}

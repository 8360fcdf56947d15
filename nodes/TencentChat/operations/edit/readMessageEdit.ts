import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { readChoice } from '../../fields/choices';
import { editsCustomData, readEdit } from '../../fields/edit';
import type { InputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import { isTrue } from '../../fields/switches';
import type { BodyEdit } from './bodyEdit';
import { readBodyEdit } from './bodyEdit';

/** What to do with a message. */
export interface Edit {
	readonly body?: BodyEdit;
	readonly customData?: unknown;
	/** The custom data goes into the JSON that is stored. */
	readonly mergeCustomData: boolean;
	/** The item holds the message as it was. */
	readonly returnPrevious: boolean;
	/** The record of the change does. */
	readonly includeRecord: boolean;
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

export const returnPreviousVersion: INodeProperties = {
	displayName: 'Return Previous Version',
	name: 'returnPreviousVersion',
	type: 'boolean',
	default: true,
	description:
		"Whether to read the stored message first and output it as 'Previous', for an audit trail or to restore it",
};

/** What the form says is to be done with a message. */
export function readMessageEdit(parameters: Parameters): Result<Edit, InputFailure> {
	const mode = readCustomDataMode(parameters);
	if (!mode.ok) return mode;
	const edit = readEdit(parameters, readBodyEdit);
	if (!edit.ok) return edit;
	const options = parameters.group('options');
	return success({
		...edit.value,
		mergeCustomData: mode.value === 'merge',
		returnPrevious: isTrue(options.returnPreviousVersion),
		includeRecord: isTrue(options.includeRecord),
	});
}

function readCustomDataMode(parameters: Parameters): Result<string, InputFailure> {
	// Workflows from before group messages had the menu hold nothing there.
	const isSet = parameters.value(cloudCustomDataMode.name) !== undefined;
	return isSet && editsCustomData(parameters)
		? readChoice(cloudCustomDataMode, parameters)
		: success('replace');
}

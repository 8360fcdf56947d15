import type { Result } from '../../../../shared/result';
import { success } from '../../../../shared/result';
import { binaryFields } from '../../../fields/binaryFields';
import { cloudCustomData } from '../../../fields/cloudCustomData';
import { editFields, editsCustomData, readEdit } from '../../../fields/edit';
import type { FormField } from '../../../fields/field';
import { option } from '../../../fields/field';
import type { InputFailure } from '../../../fields/inputFailure';
import { choice, flag } from '../../../fields/kinds';
import type { Labels } from '../../../fields/labels';
import { labelInBody } from '../../../fields/messageBody';
import type { Parameters } from '../../../fields/parameters';
import { isTrue } from '../../../fields/values';
import type { BodyEdit } from './bodyEdit';
import { readBodyEdit } from './bodyEdit';

/** What to do with a message. */
export interface Edit {
	readonly body?: BodyEdit;
	readonly customData?: string;
	/** The custom data goes into the JSON that is stored. */
	readonly mergeCustomData: boolean;
	/** The item holds the message as it was. */
	readonly returnPrevious: boolean;
	/** The record of the change does. */
	readonly includeRecord: boolean;
}

const cloudCustomDataMode = choice({
	name: 'cloudCustomDataMode',
	label: 'Cloud Custom Data Mode',
	initial: 'replace',
	description: 'What happens to the custom data that the message already has',
	choices: [
		{ label: 'Replace', value: 'replace' },
		{
			label: 'Merge Into Stored JSON',
			value: 'merge',
			description:
				'Fields given here replace stored fields of the same name, also inside objects; null removes a field',
		},
	],
});

const returnPreviousVersion = option(
	flag({
		name: 'returnPreviousVersion',
		label: 'Return Previous Version',
		description:
			"Whether to read the stored message first and output it as 'Previous', for an audit trail or to restore it",
	}),
);

/** The fields of the form that say it. */
export const messageEditFields: readonly FormField[] = [
	...editFields({ beforeCustomData: [cloudCustomDataMode.form] }).map((form) => ({ form })),
	binaryFields,
	returnPreviousVersion,
];

/** What people know those fields of the request by. */
export const messageEditLabels: Labels = {
	MsgBody: labelInBody,
	CloudCustomData: cloudCustomData.label,
};

/** What the form says is to be done with a message. */
export function readMessageEdit(parameters: Parameters): Result<Edit, InputFailure> {
	const mode = readCustomDataMode(parameters);
	if (!mode.ok) return mode;
	const edit = readEdit(parameters, readBodyEdit);
	if (!edit.ok) return edit;
	const options = parameters.collection('options');
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
		? cloudCustomDataMode.read(parameters)
		: success('replace');
}

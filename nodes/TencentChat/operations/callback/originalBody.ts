import type { INodeProperties } from 'n8n-workflow';
import { aboutMessage } from './questionFields';
import type { Result } from '../../../shared/result';
import { failure } from '../../../shared/result';
import { changesBody } from '../../fields/bodyInputs';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import { parseJson } from '../../fields/values';
import type { Parameters } from '../../fields/parameters';

const label = 'Original Message Body';

/** The body as it was sent, where what is delivered depends on it: nothing is stored yet. */
export const originalBodyField: INodeProperties = {
	displayName: label,
	name: 'originalMsgBody',
	type: 'json',
	default: '={{ $json.MsgBody }}',
	required: true,
	description: 'The MsgBody that the Tencent Chat Trigger gave, of which everything else is kept',
	displayOptions: {
		show: {
			msgBodyInput: changesBody.map(({ value }) => value),
			fieldsToModify: ['msgBody', 'both'],
			question: [aboutMessage],
			decision: ['rewrite'],
		},
	},
};

export function readOriginalBody(parameters: Parameters): Result<unknown, InputFailure> {
	const value = parameters.value(originalBodyField.name);
	if (value === undefined || value === '') {
		const advice =
			'Give it the MsgBody of the Tencent Chat Trigger, such as {{ $("Tencent Chat Trigger").item.json.MsgBody }}.';
		return failure(inputFailure(`${label} is required`, advice));
	}
	const json = parseJson(value);
	return json.ok ? json : failure(inputFailure(`${label} is not valid JSON: ${json.error}`));
}

import { failure } from '../../../shared/result';
import { changesBody } from '../../fields/message/bodyInputs';
import { fieldOf } from '../../fields/field';
import { inputFailure } from '../../fields/inputFailure';
import { readJson } from '../../fields/values';
import { aboutMessage } from './questionFields';

/** The body as it was sent, where what is delivered depends on it: nothing is stored yet. */
export const originalBody = fieldOf(
	{
		displayName: 'Original Message Body',
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
	},
	(label, given) => {
		const body = readJson(label, given);
		return body.ok && body.value === undefined
			? failure(inputFailure(`${label} is required`, whereFrom))
			: body;
	},
);

const whereFrom =
	'Give it the MsgBody of the Tencent Chat Trigger, such as {{ $("Tencent Chat Trigger").item.json.MsgBody }}.';

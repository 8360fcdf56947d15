import type { INodeProperties } from 'n8n-workflow';
import type { BeforeSendProblem } from '../../../shared/callbacks/beforeSendReply';
import { beforeSendReply, blockCodes } from '../../../shared/callbacks/beforeSendReply';
import { editFields } from '../../fields/edit';
import { inputFailure } from '../../fields/inputFailure';
import type { Operation } from '../operation';
import { originalBodyField } from './originalBody';
import { readDecision } from './readDecision';
import { decisionMenu, sentToMenu } from './replyChoices';

const shownNames = {
	code: 'Code',
	text: 'Text for the Sender',
	contents: 'Message Body or Cloud Custom Data',
} satisfies Record<BeforeSendProblem['field'], string>;

const codeField = (conversation: keyof typeof blockCodes): INodeProperties => ({
	displayName: shownNames.code,
	name: 'errorCode',
	type: 'number',
	typeOptions: { numberPrecision: 0 },
	default: '',
	placeholder: `e.g. ${blockCodes[conversation].from}`,
	description: `The code that the sender's app gets, from ${blockCodes[conversation].from} to ${blockCodes[conversation].to}. Leave empty for Tencent's own code.`,
	displayOptions: { show: { decision: ['block'], conversation: [conversation] } },
});

/** Builds the answer to Tencent's question before it delivers a message. Calls nothing. */
export const reply: Operation = {
	resource: 'callback',
	value: 'reply',
	name: 'Reply',
	action: 'Reply to callback before delivery',
	description: 'Decide what happens to a message that Tencent Chat holds until it gets an answer',
	chinese: '在消息下发之前答复腾讯：放行、拦截、改写或静默丢弃',
	fields: [
		decisionMenu,
		sentToMenu,
		codeField('oneToOne'),
		codeField('group'),
		{
			displayName: shownNames.text,
			name: 'errorInfo',
			type: 'string',
			default: '',
			placeholder: 'e.g. This message is against the rules',
			description: "Sent to the sender's app together with the code",
			displayOptions: { show: { decision: ['block'] } },
		},
		...editFields({
			show: { decision: ['rewrite'] },
			hint: 'The recipient gets only what is delivered here; the original is not kept',
		}),
		originalBodyField,
	],
	answer: async (parameters) => {
		const decision = await readDecision(parameters);
		if (!decision.ok) return [{ failure: decision.error }];
		const answer = beforeSendReply(decision.value);
		if (answer.ok) return [{ json: answer.value }];
		const { field, message } = answer.error;
		return [{ failure: inputFailure(`${shownNames[field]} ${message}`) }];
	},
};

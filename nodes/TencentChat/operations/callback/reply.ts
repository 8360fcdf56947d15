import type { BeforeSendProblem } from '../../../shared/callbacks/beforeSendReply';
import { beforeSendReply } from '../../../shared/callbacks/beforeSendReply';
import { ownServerCodes } from '../../../shared/errorCodes/ownServerCodes';
import { questionReply } from '../../../shared/callbacks/questionReply';
import type { Result } from '../../../shared/result';
import { editFields } from '../../fields/message/edit';
import { inputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import { exampleStored, succeeded } from '../examples';
import type { Operation } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { originalBody } from './originalBody';
import type { OtherQuestion } from './questionFields';
import {
	aboutMessage,
	decisionMenus,
	otherQuestionFields,
	questionLabels,
	questionMenu,
} from './questionFields';
import { readDecision } from './readDecision';
import { readQuestionDecision } from './readQuestionDecision';
import { codeField, codeLabel, textField } from './refusalFields';
import { decisionMenu, sentToMenu } from './replyChoices';

const labels = {
	code: codeLabel,
	text: 'Text for the Sender',
	contents: 'Message Body or Cloud Custom Data',
} satisfies Record<BeforeSendProblem['field'], string>;

const blocking = { question: [aboutMessage], decision: ['block'] };
const ownCode = "Leave empty for Tencent's own code.";

/** Builds the answer to Tencent's question before something happens. Calls nothing. */
export const reply: Operation = {
	resource: 'callback',
	value: 'reply',
	name: 'Reply',
	action: 'Reply to callback that waits for an answer',
	description:
		'Decide about a message, a group or a friend that Tencent Chat holds back until it gets an answer',
	noun: 'reply',
	chinese: '在消息下发、建群、入群或加好友之前答复腾讯：放行、拦截、改写或静默丢弃',
	example: {
		...succeeded,
		...exampleStored,
		RefusedMembers_Account: ['user_1001'],
		ResultItem: [{ To_Account: 'user_1001', ResultCode: 0, ResultInfo: '' }],
	},
	fields: [
		...[questionMenu, decisionMenu, sentToMenu],
		codeField(ownServerCodes.oneToOne, ownCode, { ...blocking, conversation: ['oneToOne'] }),
		codeField(ownServerCodes.group, ownCode, { ...blocking, conversation: ['group'] }),
		textField(labels.text, blocking),
		...otherQuestionFields,
		...editFields({
			show: { question: [aboutMessage], decision: ['rewrite'] },
			hint: 'The recipient gets only what is delivered here; the original is not kept',
		}),
		originalBody,
	],
	answer: async (parameters) => {
		const question = questionMenu.read(parameters);
		if (!question.ok) return [{ failure: question.error }];
		return isOther(question.value)
			? answerQuestion(question.value, parameters)
			: await answerMessage(parameters);
	},
};

const isOther = (question: string): question is OtherQuestion => question in decisionMenus;

async function answerMessage(parameters: Parameters): Promise<readonly OutputEntry[]> {
	const decision = await readDecision(parameters);
	if (!decision.ok) return [{ failure: decision.error }];
	return outputOf(beforeSendReply(decision.value), labels);
}

function answerQuestion(question: OtherQuestion, parameters: Parameters): readonly OutputEntry[] {
	const decision = readQuestionDecision(question, parameters);
	if (!decision.ok) return [{ failure: decision.error }];
	return outputOf(questionReply(decision.value), questionLabels);
}

const outputOf = <Field extends string>(
	answer: Result<object, { readonly field: Field; readonly message: string }>,
	labels: Readonly<Record<Field, string>>,
): readonly OutputEntry[] =>
	answer.ok
		? [{ json: { ...answer.value } }]
		: [{ failure: inputFailure(`${labels[answer.error.field]} ${answer.error.message}`) }];

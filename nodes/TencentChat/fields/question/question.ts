import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { AnswerKind } from './answerKind';
import { answerFields, labelText, readAnswerKind } from './answerKind';
import type { FormField } from '../field';
import { fieldOf, option } from '../field';
import type { InputFailure } from '../inputFailure';
import { inputFailure } from '../inputFailure';
import { requiredText } from '../kinds';
import type { Parameters } from '../parameters';
import { readText } from '../values';
import { untilMsOf, waitLimit } from './waitLimit';

/** What a person is asked. */
export interface Question {
	readonly message: string;
	readonly answer: AnswerKind;
	/** Stands before the link in the message. */
	readonly linkLabel: string;
	/** Unix time in ms after which no answer is taken; without it, one is waited for without end. */
	readonly untilMs?: number;
}

const message = fieldOf(
	requiredText({
		name: 'message',
		label: 'Message',
		rows: 4,
		placeholder: 'e.g. May this message stay? "Buy followers here"',
		description:
			'What the person is asked. The link to the page that takes the answer is added below it.',
	}).form,
	(label, given) => {
		const said = readText(label, given);
		if (!said.ok) return said;
		return said.value === undefined || said.value.trim() === ''
			? failure(inputFailure(`${label} is required`))
			: success(said.value);
	},
);

const linkLabel = option(
	labelText({
		name: 'messageButtonLabel',
		label: 'Message Button Label',
		initial: 'Respond',
		description: 'What stands before the link in the message',
	}),
);

/** What is asked, how it can be answered, and for how long: named as in n8n's own nodes. */
export const questionFields: readonly FormField[] = [
	message,
	...answerFields,
	waitLimit,
	linkLabel,
];

/** The question as the form holds it. */
export function readQuestion(
	parameters: Parameters,
	nowMs: number,
): Result<Question, InputFailure> {
	const asked = message.read(parameters);
	if (!asked.ok) return asked;
	const limit = waitLimit.read(parameters);
	if (!limit.ok) return limit;
	const until = untilMsOf(limit.value, nowMs);
	if (!until.ok) return until;
	const answer = readAnswerKind(parameters);
	if (!answer.ok) return answer;
	const link = linkLabel.read(parameters);
	if (!link.ok) return link;
	return success({
		message: asked.value,
		answer: answer.value,
		linkLabel: link.value,
		...(until.value !== undefined && { untilMs: until.value }),
	});
}

import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { failedItem } from '../failures';
import { maxAnswerLength, readAnswer, type Answer } from './answer';
import { DecidedQuestions } from './decidedQuestions';
import { shownTime, textThatIsAnswered } from './messageText';
import type { Page } from './page';
import { askingPage, closedPage, pageHeaders, recordedPage } from './page';
import { rewriteQuestion } from './rewriteQuestion';
import type { StoredQuestion } from './storedQuestion';
import { readStoredQuestion } from './storedQuestion';

/** One for the process: of two answers at once the second finds the first. */
const decided = new DecidedQuestions();

/**
 * What the link of a question leads to. To look at it (GET) changes nothing, so that previews and
 * scanners decide nothing; the form of the page (POST) decides, once.
 */
export async function receiveAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const question = readStoredQuestion(context);
	if (question === undefined || context.getRequestObject().query.question !== question.id) {
		return show(context, 410, overPage);
	}
	const before = decided.answerOf(question.id);
	if (before !== undefined) return show(context, 409, decidedPage(before));
	if (question.untilMs !== undefined && Date.now() >= question.untilMs) {
		return show(context, 410, timeIsOverPage);
	}
	const { method } = context.getRequestObject();
	return method === 'POST'
		? await take(context, question)
		: show(context, 200, ask(context, question));
}

async function take(
	context: IWebhookFunctions,
	question: StoredQuestion,
): Promise<IWebhookResponseData> {
	const answer = readAnswer(question.answer, context.getBodyData());
	if (answer === undefined)
		return show(context, 400, ask(context, question, hints[question.answer.type]));
	if (!decided.claim(question.id, answer.shown)) {
		return show(context, 409, decidedPage(decided.answerOf(question.id) ?? ''));
	}
	const item = await closeQuestion(context, question, answer);
	const shown = show(
		context,
		200,
		recordedPage(question.message, answer.shown, item.MessageUpdated === false),
	);
	return { ...shown, workflowData: [[{ json: item, pairedItem: { item: 0 } }]] };
}

/** The item with which the workflow goes on. */
async function closeQuestion(
	context: IWebhookFunctions,
	question: StoredQuestion,
	answer: Answer,
): Promise<IDataObject> {
	const atMs = Date.now();
	const data = { ...answer.data, respondedAt: new Date(atMs).toISOString() };
	const text = textThatIsAnswered(
		question.message,
		{ shown: answer.shown, atMs },
		context.getTimezone(),
	);
	const rewritten = await rewriteQuestion(context, question, text);
	return rewritten.ok
		? { data, ...question.sent, MessageUpdated: true }
		: {
				data,
				...question.sent,
				MessageUpdated: false,
				MessageUpdateError: failedItem(rewritten.error, 0).json.error,
			};
}

const ask = (context: IWebhookFunctions, question: StoredQuestion, hint?: string): Page => {
	const { untilMs } = question;
	const until = untilMs === undefined ? undefined : shownTime(untilMs, context.getTimezone());
	return askingPage(question, until, hint);
};

const hints = {
	approval: 'Please press one of the buttons.',
	freeText: `Please write an answer of at most ${maxAnswerLength.toLocaleString('en-US')} characters.`,
};

const overPage = closedPage(
	'This question is over',
	'The link belongs to an earlier question. Use the link of the newest message. You can close this page.',
);

const timeIsOverPage = closedPage(
	'The time is over',
	'The question could be answered until the time that its message says. You can close this page.',
);

const decidedPage = (answer: string): Page =>
	closedPage('Already decided', `The answer was: ${answer}. You can close this page.`);

function show(context: IWebhookFunctions, status: number, { html }: Page): IWebhookResponseData {
	context.getResponseObject().status(status).set(pageHeaders).send(html);
	return { noWebhookResponse: true };
}

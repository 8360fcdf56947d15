import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isDataObject, parseJson } from '../../fields/values';
import type { AnswerKind } from '../../fields/question/answerKind';

/** A question that was sent, as the execution that waits for its answer keeps it. */
export interface StoredQuestion<Sent = IDataObject> {
	/** In the link of this question alone: the link of an earlier one decides nothing. */
	readonly id: string;
	/** Of the operation that sent it. */
	readonly resource: string;
	readonly message: string;
	readonly answer: AnswerKind;
	readonly untilMs?: number;
	/** By which wire fields its message is edited. */
	readonly sent: Sent;
}

/** In the context of the node, which n8n saves with the execution. */
const key = 'tencentChatQuestion';

/** As a text, so that n8n hands back exactly what was put in. */
export function storeQuestion(
	context: IExecuteFunctions,
	question: StoredQuestion<Readonly<Record<string, unknown>>>,
): void {
	context.getContext('node')[key] = JSON.stringify(question);
}

/** Webhooks have no getContext: what it holds can be seen through an expression. */
export function readStoredQuestion(
	context: Pick<IWebhookFunctions, 'evaluateExpression' | 'getNode'>,
): StoredQuestion | undefined {
	const name = inExpression(context.getNode().name);
	const text: unknown = context.evaluateExpression(`{{ $node[${name}].context["${key}"] }}`, 0);
	if (typeof text !== 'string') return undefined;
	const json = parseJson(text);
	return json.ok ? questionOf(json.value) : undefined;
}

/** A text as JavaScript writes it, without the braces that would end the expression. */
const inExpression = (text: string): string =>
	JSON.stringify(text).replaceAll('{', '\\u007b').replaceAll('}', '\\u007d');

function questionOf(value: unknown): StoredQuestion | undefined {
	if (!isDataObject(value)) return undefined;
	const { id, resource, message, untilMs, sent } = value;
	const answer = answerOf(value.answer);
	if (typeof id !== 'string' || typeof resource !== 'string') return undefined;
	if (typeof message !== 'string' || answer === undefined || !isDataObject(sent)) return undefined;
	return { id, resource, message, answer, sent, ...(typeof untilMs === 'number' && { untilMs }) };
}

function answerOf(value: unknown): AnswerKind | undefined {
	if (!isDataObject(value)) return undefined;
	const { type, approve, decline } = value;
	if (type === 'freeText') return { type };
	if (type !== 'approval' || typeof approve !== 'string') return undefined;
	return { type, approve, ...(typeof decline === 'string' && { decline }) };
}

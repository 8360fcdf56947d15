import { labelOfPath } from '../../shared/elements/labelOfPath';
import type { WireElement } from '../../shared/elements/toWire';
import { elementToWire, textToWire } from '../../shared/elements/toWire';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { messageBodyLabel, messageBodyJsonLabel } from './messageBody';
import type { Parameters } from './parameters';
import { isDataObject, numberAsText, parseJson } from './values';
import { valueInWords } from './valueInWords';

/** The message body as it goes on the wire. Whether it is right is for the API's schema to say. */
export function readMessageBody(parameters: Parameters): Result<unknown[], InputFailure> {
	switch (parameters.value('msgBodyInput')) {
		case 'text':
			return readBodyText(parameters);
		case 'json':
			return readJson(parameters.value('msgBodyJson'));
		default:
			return readForm(parameters.value('msgBody'));
	}
}

/** Whether the body is made of the form's elements, which may name files by their addresses alone. */
export const isBodyOfForm = (parameters: Parameters): boolean =>
	parameters.value('msgBodyInput') === 'form';

/** The field Text as a whole body. */
export function readBodyText(parameters: Parameters): Result<WireElement[], InputFailure> {
	const text = readText(parameters);
	return text.ok ? success(textToWire(text.value)) : text;
}

function readText(parameters: Parameters): Result<string, InputFailure> {
	const text = numberAsText(parameters.value('text'));
	if (text === undefined || text === '') return failure(inputFailure('Text is required'));
	const wrong = noText(text);
	return typeof text === 'string' && wrong === undefined
		? success(text)
		: failure(inputFailure(`Text ${wrong}`));
}

/** What an expression that failed may leave in place of a text. */
function noText(value: unknown): string | undefined {
	if (typeof value !== 'string') return `must be text, but it is ${valueInWords(value)}`;
	return value.trim() === '' ? 'holds nothing but blanks, so nothing would be seen' : undefined;
}

function readForm(collection: unknown): Result<unknown[], InputFailure> {
	const elements: unknown = isDataObject(collection) ? (collection.elements ?? []) : [];
	if (!Array.isArray(elements)) {
		return failure(inputFailure(`${messageBodyLabel} must be an array of message elements`));
	}
	const list = elements.filter(isDataObject);
	for (const [index, { msgType, text }] of list.entries()) {
		if (msgType !== 'TIMTextElem' || text === undefined || text === null || text === '') continue;
		const wrong = noText(numberAsText(text));
		if (wrong === undefined) continue;
		const place = labelOfPath(list.map(elementToWire), [index, 'MsgContent', 'Text']);
		return failure(inputFailure(`${messageBodyLabel}: ${place} ${wrong}`));
	}
	return success(list.map(elementToWire));
}

function readJson(value: unknown): Result<unknown[], InputFailure> {
	if (value === undefined || value === '')
		return failure(inputFailure(`${messageBodyJsonLabel} is required`));
	const json = parseJson(value);
	if (!json.ok)
		return failure(inputFailure(`${messageBodyJsonLabel} is not valid JSON: ${json.error}`));
	return Array.isArray(json.value)
		? success(json.value)
		: failure(inputFailure(`${messageBodyJsonLabel} must be an array of message elements`));
}

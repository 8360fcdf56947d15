import type { WireElement } from '../../shared/elements/toWire';
import { elementToWire, textToWire } from '../../shared/elements/toWire';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { isDataObject, parseJson } from './json';
import { jsonShown } from './messageBody';
import type { Parameters } from './parameters';

/** The message body as it goes on the wire. Whether it is right is for the API's schema to say. */
export function readMessageBody(parameters: Parameters): Result<unknown, InputFailure> {
	switch (parameters.value('msgBodyInput')) {
		case 'text':
			return readBodyText(parameters);
		case 'json':
			return readJson(parameters.value('msgBodyJson'));
		default:
			return readForm(parameters.value('msgBody'));
	}
}

/** The field Text as a whole body. */
export function readBodyText(parameters: Parameters): Result<WireElement[], InputFailure> {
	const text = readText(parameters);
	return text.ok ? success(textToWire(text.value)) : text;
}

function readText(parameters: Parameters): Result<string, InputFailure> {
	const text = parameters.text('text');
	if (text === undefined || text === '') return failure(inputFailure('Text is required'));
	return typeof text === 'string'
		? success(text)
		: failure(inputFailure('Text must be text, but the expression gives something else'));
}

function readForm(collection: unknown): Result<unknown, InputFailure> {
	const elements: unknown = isDataObject(collection) ? (collection.elements ?? []) : [];
	return success(
		Array.isArray(elements) ? elements.filter(isDataObject).map(elementToWire) : elements,
	);
}

function readJson(value: unknown): Result<unknown, InputFailure> {
	if (value === undefined || value === '') return failure(inputFailure(`${jsonShown} is required`));
	const json = parseJson(value);
	if (!json.ok) return failure(inputFailure(`${jsonShown} is not valid JSON: ${json.error}`));
	return Array.isArray(json.value)
		? json
		: failure(inputFailure(`${jsonShown} must be an array of message elements`));
}

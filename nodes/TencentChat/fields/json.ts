import type { IDataObject } from 'n8n-workflow';
import { asText, parseExactJson } from '../../shared/json/exactJson';
import { InexactNumber } from '../../shared/json/inexactNumber';
import type { Result } from '../../shared/result';
import { success } from '../../shared/result';

/**
 * A JSON text, or what an expression gives in its place. Numbers that JavaScript would round are such
 * as no request may hold. The failure is the parser's reason.
 */
export const parseJson = (value: unknown): Result<unknown, string> =>
	typeof value === 'string' ? parseExactJson(value) : success(value);

/**
 * The list that a text is the JSON of, as AI agents write lists; nothing for any other text. A number
 * that JavaScript would round is a text in it.
 */
export function listInJson(text: string): readonly unknown[] | undefined {
	const json = parseExactJson(text, asText);
	return json.ok && Array.isArray(json.value) ? json.value : undefined;
}

/** Whether a value is an object as n8n's items hold it. */
export const isDataObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	!(value instanceof InexactNumber);

import type { IDataObject } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';

/** A JSON text, or what an expression gives in its place. The failure is the parser's reason. */
export function parseJson(value: unknown): Result<unknown, string> {
	if (typeof value !== 'string') return success(value);
	try {
		const json: unknown = JSON.parse(value);
		return success(json);
	} catch (thrown) {
		return failure(thrown instanceof Error ? thrown.message : String(thrown));
	}
}

/** The list that a text is the JSON of, as AI agents write lists; nothing for any other text. */
export function listInJson(text: string): readonly unknown[] | undefined {
	const json = parseJson(text);
	return json.ok && Array.isArray(json.value) ? json.value : undefined;
}

/** Whether a value is an object as n8n's items hold it. */
export const isDataObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

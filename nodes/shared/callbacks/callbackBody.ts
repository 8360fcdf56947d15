import { asText, mayHoldInexact, parseExactJson } from '../exactJson';
import type { Result } from '../result';
import { failure, success } from '../result';
import type { Refusal } from './refusal';
import { refusals } from './refusal';

/**
 * Tencent's largest callbacks, a message of 12 KB with the fields around it, stay far below this.
 * With less, one of them might be refused; with more, a stranger could make n8n read more for
 * nothing.
 */
export const maxCallbackBytes = 256 * 1024;

/** The fields of a callback, as Tencent sent them: any of JSON's values. */
export type CallbackFields = Readonly<Record<string, string | number | boolean | object | null>>;

export interface CallbackBody {
	readonly fields: CallbackFields;
	/** The bytes as they came over the wire, by which a repeated call is recognised. */
	readonly raw: Uint8Array | string;
}

/**
 * Reads the body of a callback. Tencent does not promise a Content-Type. An empty body, as the URL
 * check of the console may send it, reads as no fields. Fails where the body is too large or no
 * JSON object.
 *
 * @param parsed the JSON value of the same bytes, where n8n has parsed them already
 * @see https://trtc.io/document/34354
 */
export const callbackBodyOf = (
	raw: Uint8Array | string,
	parsed?: unknown,
): Result<CallbackBody, Refusal> => {
	if (raw.length > maxCallbackBytes) return failure(refusals.tooLarge);
	if (raw.length === 0) return success({ fields: {}, raw });
	const value = valueOf(raw, parsed);
	return isFields(value) ? success({ fields: value, raw }) : failure(refusals.notJson);
};

const valueOf = (raw: Uint8Array | string, parsed: unknown): unknown => {
	try {
		// This also checks a parsed body, since n8n's parser replaces what is no UTF-8 without a word.
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(raw));
		return parsed === undefined || mayHoldInexact(text) ? valueOfJson(text) : parsed;
	} catch {
		return undefined;
	}
};

/** n8n's own parser rounds large numbers; here they become texts. */
const valueOfJson = (text: string): unknown => {
	const json = parseExactJson(text, asText);
	return json.ok ? json.value : undefined;
};

const bytesOf = (raw: Uint8Array | string) => (typeof raw === 'string' ? Buffer.from(raw) : raw);

const isFields = (value: unknown): value is CallbackFields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

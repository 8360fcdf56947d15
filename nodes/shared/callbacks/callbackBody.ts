import { asText, mayHoldInexact, parseExactJson } from '../exactJson';
import type { Result } from '../result';
import { failure, success } from '../result';
import type { Refusal } from './refusal';
import { refusals } from './refusal';

/** Tencent's largest callbacks, messages with all around them, stay far below this. */
export const maxCallbackBytes = 256 * 1024;

/** The fields of a callback, as Tencent sent them: any of JSON's values. */
export type CallbackFields = Readonly<Record<string, string | number | boolean | object | null>>;

export interface CallbackBody {
	readonly fields: CallbackFields;
	/** What came over the wire. */
	readonly raw: Uint8Array | string;
}

/**
 * Reads the body of a callback, whose Content-Type Tencent does not promise. The URL check of the
 * console may have none, which reads as no fields.
 *
 * @param parsed what somebody else has already read from the same bytes as JSON
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
		// Decoded also where it was parsed, since a parser may have replaced what is no UTF-8.
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

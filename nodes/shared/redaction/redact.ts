import { decodedView } from './decodedView';
import { findSecret } from './findSecret';
import { innerSignature } from './secretForms';
import { replaceSpans, spansOf } from './spans';

/** Stands where something secret stood. */
export const redacted = '[redacted]';

/**
 * Takes out of a text whatever could sign a call to Tencent Chat: the given secrets and their parts,
 * plain, in base64 or escaped in whatever way, what is named as a UserSig, and what looks like one.
 */
export function redact(text: string, secrets: readonly string[]): string {
	const view = decodedView(text);
	const shown = [named, userSigLike].flatMap((pattern) => spansOf(view.text, pattern));
	const spans = [
		...secrets.flatMap((secret) => findSecret(text, view, secret)),
		...shown.map((span) => view.inText(span)),
	];
	return replaceSpans(text, spans, redacted);
}

/**
 * The JSON of an answer without the secrets, in its names too. A part that holds none stays as it is,
 * whatever it looks like.
 */
export function redactJson(value: unknown, secrets: readonly string[]): unknown {
	if (typeof value === 'string') {
		return holdsSecret(value, secrets) ? redact(value, secrets) : value;
	}
	if (Array.isArray(value)) return value.map((entry) => redactJson(entry, secrets));
	if (!isObjectOfJson(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inside]) => [
			redactJson(name, secrets),
			name === innerSignature ? redacted : redactJson(inside, secrets),
		]),
	);
}

function holdsSecret(text: string, secrets: readonly string[]): boolean {
	const view = decodedView(text);
	return (
		view.text.includes(innerSignature) ||
		secrets.some((secret) => findSecret(text, view, secret).length > 0)
	);
}

/** The value of what is named as a UserSig, in a query or in JSON. */
const named = /(?:usersig|TLS\.sig)["']?\s*[:=]\s*["']?([^&\s"'<>\\]+)/gi;

/** The start that a zlib header gives, or else a run that no word and no ID of Tencent's has. */
const userSigLike = /e[AFJN][\w*-]{38,}|[\w*-]{80,}/gi;

const isObjectOfJson = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

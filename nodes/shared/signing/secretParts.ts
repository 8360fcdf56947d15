import { inBytes } from './decodedView';

/**
 * As many letters and digits in a row of a secret as nothing else has by chance. A UserSig cut to less
 * says nothing.
 */
export const partLength = 10;

/** What stands for a part once it was encoded: fewer characters would be fewer of the secret. */
const partLengthIn = { plain: partLength, hex: 20, base64: 12, base64Twice: 15 } as const;

/** Of a part, so many letters and digits are looked for at every so many places: none is missed. */
export const sampleLength = 6;
export const sampleStep = partLength - sampleLength + 1;

/** What a secret is known by in a text. */
export interface SecretForms {
	/** The secret to the letter, and as it is escaped: for one that is short, or holds escapes itself. */
	readonly whole: readonly string[];
	/** All its parts, also of what it becomes in base64 and in hexadecimal, plain. */
	readonly parts: readonly Parts[];
	readonly samples: ReadonlySet<string>;
}

/** All parts of one length. */
export interface Parts {
	readonly length: number;
	readonly known: ReadonlySet<string>;
}

/** What is compared of a text: letters and digits alone, since signs are what escapes and lines change. */
export const plainOf = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');

/** The forms of a secret; an empty one has none. */
export function formsOf(secret: string): SecretForms {
	const known = remembered.get(secret);
	if (known !== undefined) return known;
	const encoded = encodedForms(secret);
	const forms = {
		whole: secret === '' ? [] : escapedForms(secret),
		parts: encoded.map(({ texts, length }) => ({ length, known: windowsOf(texts, length) })),
		samples: windowsOf(
			encoded.flatMap(({ texts, length }) => texts.filter((text) => text.length >= length)),
			sampleLength,
		),
	};
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(secret, forms);
	return forms;
}

/** A secret is good for many answers, and its forms take a while to work out. */
const remembered = new Map<string, SecretForms>();
const mostRemembered = 32;

function windowsOf(texts: readonly string[], length: number): ReadonlySet<string> {
	const windows = new Set<string>();
	for (const text of texts) {
		for (let at = 0; at + length <= text.length; at++) windows.add(text.slice(at, at + length));
	}
	return windows;
}

/** As a query value, plain or escaped once more, or as a JSON string. */
function escapedForms(secret: string): string[] {
	const inQuery = new URLSearchParams({ secret }).toString().slice('secret='.length);
	const escaped = inQuery.replaceAll('+', '%20');
	return [
		secret,
		inBytes(secret),
		inQuery,
		escaped,
		asUriComponent(escaped),
		JSON.stringify(secret).slice(1, -1),
	];
}

/** `encodeURIComponent` escapes less than a query does: !'()~ stay. */
const asUriComponent = (escaped: string): string =>
	escaped.replace(/%(?:2[1789]|7E)/g, (sign) => decodeURIComponent(sign));

function encodedForms(secret: string): Array<{ texts: string[]; length: number }> {
	const once = base64Forms(secret);
	const forms = {
		plain: [inBytes(secret)],
		hex: [Buffer.from(secret, 'utf8').toString('hex')],
		base64: once,
		base64Twice: once.flatMap(base64Forms),
	};
	return (['plain', 'hex', 'base64', 'base64Twice'] as const).map((name) => ({
		texts: forms[name].map(plainOf),
		length: partLengthIn[name],
	}));
}

/** In base64 a text reads in one of three ways, by how many bytes stand before it. */
const base64Forms = (text: string): string[] =>
	[0, 1, 2].map((before) => {
		const base64 = Buffer.from('\0'.repeat(before) + text, 'utf8').toString('base64');
		// What the bytes before it share a sign with, and what those after it would.
		return base64.replaceAll('=', '').slice(before === 0 ? 0 : before + 1, -1);
	});

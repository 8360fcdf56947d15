import { decodedText, inBytes, innerTexts } from './encodings';

/**
 * Whether a text may hold one of the secrets, a part of it or an opened UserSig: a quick look, for texts
 * that mostly hold none.
 */
export function mayHoldSecret(text: string, secrets: readonly string[]): boolean {
	if (text.includes(innerSignature)) return true;
	const forms = secrets.map(formsOf);
	const decoded = decodedText(text);
	const holds = (form: string) => text.includes(form) || decoded.includes(form);
	if (forms.some(({ whole }) => whole.some(holds))) return true;
	const samples = forms.map((of) => of.samples);
	return mayHoldPart(decoded, samples, mostEncodings);
}

/**
 * Whether a text may hold one of the parts that these samples are of.
 *
 * @param text in which nothing is escaped
 * @param layers how many encodings are undone
 */
export function mayHoldPart(
	text: string,
	samples: ReadonlyArray<ReadonlySet<string>>,
	layers: number,
): boolean {
	const plain = plainOf(text);
	for (let at = 0; at + sampleLength <= plain.length; at += sampleStep) {
		const sample = plain.slice(at, at + sampleLength);
		if (samples.some((known) => known.has(sample))) return true;
	}
	return (
		layers > 0 &&
		innerTexts(text).some((inner) => mayHoldPart(decodedText(inner.text), samples, layers - 1))
	);
}

/** The part of an opened UserSig that makes it one. */
export const innerSignature = 'TLS.sig';

/**
 * A secret may have been broken up or escaped, and only then put into base64, perhaps twice. With one,
 * the second would hide it; each further one costs every answer four more looks at what it holds.
 */
export const mostEncodings = 2;

/**
 * As many letters and digits in a row of a secret as nothing else has by chance. A UserSig cut to less
 * says nothing.
 */
export const partLength = 10;

/**
 * So many letters and digits stand for a part once it was encoded. With fewer, less of the secret than a
 * part would be looked for, and so found where there is none; with more, a part would be overlooked.
 */
const partLengthIn = { plain: partLength, hex: 20, base64: 12, base64Twice: 15 } as const;

/**
 * Six letters and digits are looked for at every fifth place of a text, so that no part of ten is missed.
 * With fewer, the quick look would often be wrong; with more, it would look at more places.
 */
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

/**
 * A secret is good for many answers, and its forms take a while to work out, so those of 32 secrets are
 * kept. More would keep more of them in memory; with fewer, apps side by side would work theirs out anew.
 */
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

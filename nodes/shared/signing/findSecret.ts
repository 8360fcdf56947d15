import type { DecodedView } from './decodedView';
import { decodedText, decodedView, inBytes } from './decodedView';
import { innerTexts } from './innerTexts';
import type { Parts, SecretForms } from './secretParts';
import { formsOf, partLength, plainOf, sampleLength, sampleStep } from './secretParts';
import type { Span } from './spans';
import { joined, placesOf } from './spans';

/**
 * Where a text holds a secret or a part of it that says something: to the letter, escaped, broken over
 * lines or in base64.
 *
 * @param view of the same text
 */
export function findSecret(text: string, view: DecodedView, secret: string): readonly Span[] {
	const forms = formsOf(secret);
	return [
		...forms.whole.flatMap((form) => placesOf(text, form)),
		...placesOf(view.text, inBytes(secret)).map((span) => view.inText(span)),
		...[...partsIn(view, forms.parts), ...encodedIn(view, forms)].map((span) =>
			view.inText(grown(view, span)),
		),
	];
}

/** A secret that was broken up or escaped, and only then put into base64, perhaps twice. */
const mostEncodings = 2;

/** Parts that can be read once what is encoded in the text is not. */
const encodedIn = (view: DecodedView, forms: SecretForms, layers = mostEncodings): Span[] =>
	innerTexts(view.text).flatMap(({ text, inOuter }) => {
		if (!mayHoldPart(decodedText(text), [forms.samples], layers - 1)) return [];
		const inner = decodedView(text);
		const deeper = layers > 1 ? encodedIn(inner, forms, layers - 1) : [];
		return [...partsIn(inner, forms.parts), ...deeper].map((span) =>
			inOuter(inner.inText(grown(inner, span))),
		);
	});

/**
 * Whether a text may hold one of the secrets or a part of it: a quick look, for texts that mostly hold
 * none.
 */
export function mayHoldSecret(text: string, secrets: readonly string[]): boolean {
	const forms = secrets.map(formsOf);
	const decoded = decodedText(text);
	const holds = (form: string) => text.includes(form) || decoded.includes(form);
	if (forms.some(({ whole }) => whole.some(holds))) return true;
	const samples = forms.map((of) => of.samples).filter(({ size }) => size > 0);
	return samples.length > 0 && mayHoldPart(decoded, samples, mostEncodings);
}

/**
 * @param text in which nothing is escaped
 * @param layers how many encodings are undone
 */
function mayHoldPart(
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

/** Letters and digits alone are compared, since signs are what escapes and lines change. */
function partsIn({ text }: DecodedView, parts: readonly Parts[]): Span[] {
	const places: number[] = [];
	for (const { index } of text.matchAll(/[a-z\d]/gi)) places.push(index);
	if (places.length < partLength) return [];
	const plain = places
		.map((place) => text.charAt(place))
		.join('')
		.toLowerCase();
	const found = parts.flatMap((of) => spansIn(plain, of));
	return joined(found).map(([from, to]) => [places[from] ?? 0, (places[to - 1] ?? 0) + 1]);
}

function spansIn(plain: string, { length, known }: Parts): Span[] {
	const found: Span[] = [];
	for (let at = 0; at + length <= plain.length; at++) {
		if (known.has(plain.slice(at, at + length))) found.push([at, at + length]);
	}
	return found;
}

/** With what stands around a part without a gap: the rest of it, too short to be known by itself. */
function grown({ text, touches }: DecodedView, [from, to]: Span): Span {
	const belongs = (at: number) => /[\w*+/-]/.test(text.charAt(at));
	let start = from;
	while (start > 0 && belongs(start - 1) && touches(start)) start--;
	let end = to;
	while (end < text.length && belongs(end) && touches(end)) end++;
	return [start, end];
}

import type { DecodedView } from './decodedView';
import { decodedView } from './decodedView';
import { decodedText, inBytes, innerTexts } from './encodings';
import type { Parts, SecretForms } from './secretForms';
import { formsOf, mayHoldPart, mostEncodings, partLength } from './secretForms';
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

/** With what stands around a part: the rest of it, too short to be known by itself. */
function grown({ text }: DecodedView, [from, to]: Span): Span {
	const belongs = (at: number) => /[\w*+/-]/.test(text.charAt(at));
	let start = from;
	while (belongs(start - 1)) start--;
	let end = to;
	while (belongs(end)) end++;
	return [start, end];
}

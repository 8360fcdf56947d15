/** A place in a text: from its first character to after its last. */
export type Span = readonly [from: number, to: number];

/** Each match of a pattern; of its first group where it has one, which must stand last in it. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
	[...text.matchAll(pattern)].map(({ 0: whole, 1: part = whole, index }) => {
		const to = index + whole.length;
		return [to - part.length, to];
	});

/** Each place where a text stands in another. */
export function placesOf(text: string, part: string): Span[] {
	const places: Span[] = [];
	if (part === '') return places;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
		places.push([at, at + part.length]);
	}
	return places;
}

/** Spans in their order, those that touch or overlap as one. */
export function joined(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
		const last = result.at(-1);
		if (last === undefined || from > last[1]) result.push([from, to]);
		else result[result.length - 1] = [last[0], Math.max(last[1], to)];
	}
	return result;
}

/** The text with something else in place of each span. */
export function replaceSpans(text: string, spans: readonly Span[], by: string): string {
	const parts: string[] = [];
	let last = 0;
	for (const [from, to] of joined(spans)) {
		parts.push(text.slice(last, from), by);
		last = to;
	}
	return parts.join('') + text.slice(last);
}

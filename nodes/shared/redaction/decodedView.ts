import { decode, escapes, everyEscape, inBytes, mostLayers } from './encodings';
import type { Span } from './spans';

/**
 * A text as it reads once everything that is escaped in it is not. Each character knows from where to
 * where it stood in the text itself; characters beyond ASCII are their bytes in UTF-8.
 */
export interface DecodedView {
	readonly text: string;
	/** The place in the text itself of a place here. */
	readonly inText: (span: Span) => Span;
}

/** The text with its escapes undone, as `decodedText` gives it, and where each character stood. */
export function decodedView(text: string): DecodedView {
	let layer = bytesOf(text);
	for (let round = 0; round < mostLayers && escapes.test(layer.text); round++)
		layer = unescaped(layer);
	const { starts, ends } = layer;
	return {
		text: layer.text,
		inText: ([from, to]) => [starts[from] ?? 0, ends[to - 1] ?? 0],
	};
}

interface Layer {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

function unescaped(view: Layer): Layer {
	const starts: number[] = [];
	const ends: number[] = [];
	const parts: string[] = [];
	const add = (part: string, from: number, to: number, apart: boolean) => {
		parts.push(part);
		for (let index = 0; index < part.length; index++) {
			starts.push(view.starts[apart ? from + index : from] ?? 0);
			ends.push(view.ends[apart ? from + index : to - 1] ?? 0);
		}
	};
	let last = 0;
	for (const { 0: escape, index, groups = {} } of view.text.matchAll(everyEscape)) {
		const sign = decode(groups);
		if (sign === undefined) continue;
		add(view.text.slice(last, index), last, index, true);
		last = index + escape.length;
		add(sign, index, last, false);
	}
	add(view.text.slice(last), last, view.text.length, true);
	return { text: parts.join(''), starts, ends };
}

function bytesOf(text: string): Layer {
	const starts: number[] = [];
	const ends: number[] = [];
	const parts: string[] = [];
	let start = 0;
	for (const character of text) {
		const bytes = inBytes(character);
		const end = start + character.length;
		parts.push(bytes);
		for (let index = 0; index < bytes.length; index++) {
			starts.push(start);
			ends.push(end);
		}
		start = end;
	}
	return { text: parts.join(''), starts, ends };
}

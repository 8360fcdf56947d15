import { elementTypeOf } from '../../../../shared/elements/elementTypes';
import { labelOfPath } from '../../../../shared/elements/labelOfPath';
import type { WireField } from '../../../../shared/elements/wireField';
import { isInexact } from '../../../../shared/exactJson';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';
import { isDataObject } from '../../../fields/values';

/**
 * What is wrong with a body of a record in which a number may have become a text: one that JavaScript
 * would round. A field that holds texts anyway is not meant.
 */
export function lostNumberIn(body: unknown): InputFailure | undefined {
	const elements: readonly unknown[] = Array.isArray(body) ? body : [];
	for (const [index, element] of elements.entries()) {
		if (!isDataObject(element)) continue;
		const texts = textFieldsOf(elementTypeOf(element.MsgType)?.fields ?? []);
		const lost = find(element.MsgContent, [index, 'MsgContent'], texts);
		if (lost !== undefined) return mayBeNumber(labelOfPath(body, lost.path), lost.number);
	}
	return undefined;
}

interface Lost {
	readonly path: readonly PropertyKey[];
	readonly number: string;
}

function find(
	value: unknown,
	path: readonly PropertyKey[],
	texts: ReadonlySet<PropertyKey>,
): Lost | undefined {
	if (typeof value === 'string') {
		const field = path.findLast((part) => typeof part === 'string') ?? '';
		const lost = number.test(value) && isInexact(value) && !texts.has(field);
		return lost ? { path, number: value } : undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const entries: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
		? value.entries()
		: Object.entries(value);
	for (const [name, inside] of entries) {
		const lost = find(inside, [...path, name], texts);
		if (lost !== undefined) return lost;
	}
	return undefined;
}

/** A number as JSON has it. */
const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const textKinds: ReadonlySet<string> = new Set(['text', 'longText', 'payload', 'lines']);

const textFieldsOf = (fields: readonly WireField[]): ReadonlySet<PropertyKey> =>
	new Set(
		fields.flatMap((field) => [
			...(textKinds.has(field.kind) ? [field.wire] : []),
			...textFieldsOf(field.fields ?? []),
		]),
	);

const mayBeNumber = (place: string, written: string): InputFailure =>
	inputFailure(
		`${place} was ${written}, maybe as a number, and would be put back as a text`,
		'The message was left as it is. Items hold numbers that JavaScript would round as texts, so that the two cannot be told apart. If it was a text, put the body back with Modify.',
	);

import { elementTypeOf } from './elementTypes';
import type { WireField } from './wireField';
import { parseExactJson, findInexact, inexactIn, numberFrom } from '../exactJson';

/** A message element as the API takes it. */
export type WireElement = { MsgType: string; MsgContent: Record<string, unknown> };

/**
 * Maps one element of the form to the wire. Only what was set travels; constants are filled in.
 * Says nothing about right or wrong: the schema of the message body does.
 *
 * @param values the element's values by their stored names, with `msgType`
 */
export function elementToWire(values: Readonly<Record<string, unknown>>): WireElement {
	const msgType = typeof values.msgType === 'string' ? values.msgType : '';
	const type = elementTypeOf(msgType);
	return {
		MsgType: msgType,
		MsgContent: { ...fieldsToWire(type?.fields ?? [], values), ...type?.constants },
	};
}

/** A message body of one text element. */
export const textToWire = (text: string): WireElement[] => [
	{ MsgType: 'TIMTextElem', MsgContent: { Text: text } },
];

/**
 * Maps values of a form to the wire. Only what was set travels: an empty field does not, a 0 does.
 * Says nothing about right or wrong: the schema does.
 *
 * @param values by the names that workflows store
 */
export function fieldsToWire(
	fields: readonly WireField[],
	values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const wire: Record<string, unknown> = {};
	for (const field of fields) {
		const value = fieldToWire(field, values[field.name]);
		if (value !== undefined) wire[field.wire] = value;
	}
	return wire;
}

/** The same for the value of one field; `undefined` for what does not travel. */
export function fieldToWire(field: WireField, value: unknown): unknown {
	if (value === undefined || value === null || value === '') return undefined;
	switch (field.kind) {
		case 'text':
		case 'longText':
			return scalarToText(value);
		case 'payload':
			return typeof value === 'object' ? objectToText(value) : scalarToText(value);
		case 'integer':
		case 'decimal':
			return textToNumber(value);
		case 'flag':
			return flagToNumber(value);
		case 'choice':
			return choiceToWire(field, value);
		case 'choices':
			return Array.isArray(value) && value.length === 0 ? undefined : value;
		case 'lines':
			return linesToWire(value);
		case 'objects':
			return textToJson(value);
		case 'groups':
			return groupsToWire(field, value);
	}
}

/** An expression may give a number or a boolean where a text is meant. */
const scalarToText = (value: unknown): unknown =>
	(typeof value === 'number' && findInexact(value) === undefined) || typeof value === 'boolean'
		? String(value)
		: value;

/** What cannot be written exactly is handed on as it is, for the request's check to refuse. */
const objectToText = (value: object): unknown => inexactIn(value) ?? JSON.stringify(value);

/** An expression may give a number as text. */
const textToNumber = (value: unknown): unknown =>
	typeof value === 'string' ? (numberFrom(value) ?? value) : value;

const flags: ReadonlyMap<unknown, number> = new Map<unknown, number>([
	[true, 1],
	[false, 0],
	['true', 1],
	['false', 0],
	['1', 1],
	['0', 0],
]);

/** 1 or 0 for what expressions and AI agents give as yes or no, whatever its case; else the value itself. */
export const flagToNumber = (value: unknown): unknown =>
	flags.get(typeof value === 'string' ? value.trim().toLowerCase() : value) ?? value;

/** The choice of that value, also where an expression gives a number as text. */
const choiceToWire = (field: WireField, value: unknown): unknown =>
	field.choices?.find((choice) => String(choice.value) === String(value))?.value ?? value;

function linesToWire(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const lines = value.split(/\r?\n/).filter((line) => line !== '');
	return lines.length === 0 ? undefined : lines;
}

function textToJson(value: unknown): unknown {
	const parsed = typeof value === 'string' ? parseExactJson(value) : undefined;
	return parsed?.ok === true ? parsed.value : value;
}

/** n8n keeps groups as `{ groups: [...] }`; an expression may give the list itself. */
function groupsToWire(field: WireField, value: unknown): unknown {
	const groups: unknown = isRecord(value) ? value.groups : value;
	// What is no list is handed on, for the schema to refuse.
	if (!Array.isArray(groups)) return groups ?? undefined;
	return groups.map((group: unknown) =>
		isRecord(group) ? fieldsToWire(field.fields ?? [], group) : group,
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

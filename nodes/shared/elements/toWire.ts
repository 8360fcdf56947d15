import type { ElementField, ElementType } from './elementTypes';
import { elementTypeOf } from './elementTypes';

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
	return { MsgType: msgType, MsgContent: type === undefined ? {} : contentToWire(type, values) };
}

/** A message body of one text element. */
export const textToWire = (text: string): WireElement[] => [
	{ MsgType: 'TIMTextElem', MsgContent: { Text: text } },
];

function contentToWire(
	type: ElementType,
	values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	return { ...fieldsToWire(type.fields, values), ...type.constants };
}

function fieldsToWire(
	fields: readonly ElementField[],
	values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const content: Record<string, unknown> = {};
	for (const field of fields) {
		const value = fieldToWire(field, values[field.name]);
		if (value !== undefined) content[field.wire] = value;
	}
	return content;
}

function fieldToWire(field: ElementField, value: unknown): unknown {
	if (value === undefined || value === null || value === '') return undefined;
	switch (field.kind) {
		case 'text':
		case 'longText':
			return scalarToText(value);
		case 'payload':
			return typeof value === 'object' ? JSON.stringify(value) : scalarToText(value);
		case 'integer':
		case 'decimal':
		case 'choice':
			return textToNumber(value);
		case 'lines':
			return typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line !== '') : value;
		case 'objects':
			return textToJson(value);
		case 'groups':
			return groupsToWire(field, value);
	}
}

/** An expression may give a number or a boolean where a text is meant. */
const scalarToText = (value: unknown): unknown =>
	typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

/** An expression may give a number as text. */
const textToNumber = (value: unknown): unknown => {
	if (typeof value !== 'string' || value.trim() === '') return value;
	const number = Number(value);
	return Number.isFinite(number) ? number : value;
};

function textToJson(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		const parsed: unknown = JSON.parse(value);
		return parsed;
	} catch {
		return value;
	}
}

/** n8n keeps groups as `{ groups: [...] }`; an expression may give the list itself. */
function groupsToWire(field: ElementField, value: unknown): unknown {
	const groups: unknown = isRecord(value) ? value.groups : value;
	if (!Array.isArray(groups)) return undefined;
	return groups.map((group: unknown) =>
		isRecord(group) ? fieldsToWire(field.fields ?? [], group) : group,
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

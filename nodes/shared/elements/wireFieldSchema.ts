import { z } from 'zod/v4';
import { textSchema, wants, wholeNumberSchema } from '../apis/schemas';
import type { Choice, WireField } from './wireField';

/**
 * The schema of an object with these fields; fields that are not listed pass untouched.
 *
 * Messages complete the sentence "<field> …", so that a form can put its own name in front.
 */
export const fieldsSchema = (
	fields: readonly WireField[],
	others: Readonly<Record<string, z.ZodType>> = {},
) => z.looseObject({ ...fieldSchemas(fields), ...others }, 'must be an object');

/** The schema of each field by its wire name. */
export function fieldSchemas(fields: readonly WireField[]): Record<string, z.ZodType> {
	const shape: Record<string, z.ZodType> = {};
	for (const field of fields) {
		shape[field.wire] = field.required ? fieldSchema(field) : fieldSchema(field).optional();
	}
	return shape;
}

function fieldSchema(field: WireField): z.ZodType {
	switch (field.kind) {
		case 'text':
		case 'longText':
		case 'payload':
			return textSchema(field.maxBytes);
		case 'integer':
			return wholeNumberSchema(field.min, field.max);
		case 'decimal':
			return z.number(wants('a number'));
		case 'flag':
			return z.literal([0, 1], wants('true or false'));
		case 'choice':
			return oneOf(field.choices ?? []);
		case 'choices':
			return z.array(oneOf(field.choices ?? []), wants('a list'));
		case 'lines':
			return z.array(z.string('must be a text'), wants('a list of texts'));
		case 'objects':
			return z.array(z.looseObject({}, 'must be an object'), wants('a JSON array of objects'));
		case 'groups':
			return z
				.array(fieldsSchema(field.fields ?? []), wants('a list'))
				.min(1, 'must hold at least one entry')
				.max(field.maxGroups ?? Infinity, `must hold at most ${field.maxGroups} entries`);
	}
}

const oneOf = (choices: readonly Choice[]) =>
	z.literal(
		choices.map(({ value }) => value),
		wants(`one of ${choices.map(({ value, label }) => `${value} (${label})`).join(', ')}`),
	);

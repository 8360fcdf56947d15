import { z } from 'zod/v4';
import type { Operation } from '../../nodes/TencentChat/operations/operation';
import { outputOf } from './outputs';
import { schemaOfExample, type OutputSchema } from './schemaOfExample';

/** The text most flows look for stands in the first element; what an element holds depends on its type. */
const messageBody: OutputSchema = {
	type: 'array',
	items: {
		type: 'object',
		properties: {
			MsgType: { type: 'string' },
			MsgContent: { type: 'object', properties: { Text: { type: 'string' } } },
		},
	},
};

/** What the items of an operation hold, for the editor to offer before the first run. */
export function outputSchemaOf({ resource, value, example }: Operation): OutputSchema {
	if (example !== undefined) return schemaOfExample(example);
	const { parts, without = [] } = outputOf(resource, value);
	const all = new Map(
		parts.flatMap((part) => Object.entries(simplify(jsonSchemaOf(part)).properties ?? {})),
	);
	for (const field of without) all.delete(field);
	return { type: 'object', properties: Object.fromEntries(all) };
}

const jsonSchemaOf = (schema: z.ZodType): unknown =>
	z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

function simplify(schema: unknown): OutputSchema {
	if (!isRecord(schema)) return {};
	const { type, properties, items, anyOf } = schema;
	if (Array.isArray(anyOf)) return simplify(anyOf[0]);
	return {
		...(typeof type === 'string' && { type }),
		...(isRecord(properties) && { properties: simplifyAll(properties) }),
		...(isRecord(items) && { items: simplify(items) }),
	};
}

const simplifyAll = (properties: Record<string, unknown>): Record<string, OutputSchema> =>
	Object.fromEntries(
		Object.entries(properties).map(([name, schema]) => [
			name,
			name === 'MsgBody' ? messageBody : simplify(schema),
		]),
	);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

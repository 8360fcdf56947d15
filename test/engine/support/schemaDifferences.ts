import { schemaFiles } from '../../../scripts/schemas';
import type { OutputSchema } from '../../../scripts/schemas/schemaOfExample';

const schemas = schemaFiles();

/** Where items hold what their operation's output schema does not know, or something of another type. */
export function differencesFromSchema(
	items: readonly unknown[],
	resource: string,
	operation: string,
): string[] {
	const schema = schemas.get(`nodes/TencentChat/__schema__/v1.0.0/${resource}/${operation}.json`);
	return items.flatMap((item) => differences(item, schema, `${resource}/${operation}`));
}

function differences(value: unknown, schema: OutputSchema | undefined, place: string): string[] {
	if (schema === undefined)
		return [`${place} is not in the example of the operation, of which its output schema is made`];
	if (Array.isArray(value)) {
		if (schema.type !== 'array') return [`${place} is a list`];
		return value.flatMap((each) => differences(each, schema.items, `${place}[]`));
	}
	if (typeof value === 'object' && value !== null) {
		if (schema.type !== 'object') return [`${place} is an object`];
		return Object.entries(value).flatMap(([name, each]) =>
			differences(each, schema.properties?.[name], `${place}.${name}`),
		);
	}
	const type = schema.type === 'integer' ? 'number' : schema.type;
	return typeof value === type ? [] : [`${place} is a ${typeof value} and not a ${schema.type}`];
}

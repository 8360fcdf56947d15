/** As much of JSON Schema as n8n's editor reads. */
export interface OutputSchema {
	type?: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** What an example holds, by the types of its values; a list by the first thing in it. */
export function schemaOfExample(value: unknown): OutputSchema {
	if (Array.isArray(value)) {
		return value.length === 0
			? { type: 'array' }
			: { type: 'array', items: schemaOfExample(value[0]) };
	}
	if (typeof value === 'object' && value !== null) {
		return {
			type: 'object',
			properties: Object.fromEntries(
				Object.entries(value).map(([name, each]) => [name, schemaOfExample(each)]),
			),
		};
	}
	if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
	return { type: typeof value };
}

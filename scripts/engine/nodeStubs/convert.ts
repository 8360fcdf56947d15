import type { FieldType } from 'n8n-workflow';
import { validateFieldType } from 'n8n-workflow';

type Converted = { ok: true; value: unknown } | { ok: false; error: string };

const fieldTypes: readonly string[] = [
	'string',
	'number',
	'boolean',
	'array',
	'object',
	'dateTime',
];

const isFieldType = (type: string): type is FieldType => fieldTypes.includes(type);

/** Text as it is, everything else as its JSON. */
export const asText = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** An assigned value in the type that its field was given in the form. */
export const convert = (
	name: string,
	value: unknown,
	type: string,
	lenient: boolean,
): Converted => {
	if (value === undefined || value === null) return { ok: true, value: null };
	if (!isFieldType(type)) return { ok: false, error: `'${name}' has the unknown type ${type}` };
	const result = validateFieldType(name, type === 'string' ? asText(value) : value, type);
	if (result.valid) return { ok: true, value: result.newValue ?? null };
	return lenient ? { ok: true, value } : { ok: false, error: result.errorMessage };
};

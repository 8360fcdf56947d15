/**
 * The field that an expression such as `={{ $json.key }}` hands on as it is; nothing for all other
 * expressions.
 */
export const plainReference = (expression: unknown): string | undefined =>
	typeof expression === 'string'
		? /^=\{\{\s*\$json\.([A-Za-z]\w*)\s*\}\}$/.exec(expression)?.[1]
		: undefined;

/** An item's own field, where it is a plain value. n8n's evaluator gives just the same for it. */
export function plainValue(json: object, field: string): string | number | boolean | undefined {
	const value: unknown = Object.getOwnPropertyDescriptor(json, field)?.value;
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}

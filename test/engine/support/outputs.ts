import type { INodeExecutionData } from 'n8n-workflow';

/** JSON of a shape that only the test knows. */
type Json = ReturnType<typeof JSON.parse>;

/** Which input item each item came from. */
export const pairingOf = (items: readonly INodeExecutionData[]): unknown[] =>
	items.map(({ pairedItem }) => (pairedItem as Json).item);

export const jsonOf = (items: readonly INodeExecutionData[]): Json[] =>
	items.map(({ json }) => json);

/** What went wrong, of items on the error output. */
export const errorsOf = (items: readonly INodeExecutionData[]): Json[] =>
	jsonOf(items).map(({ error }) => error);

import type { INodeProperties } from 'n8n-workflow';

/** What an update may change: only what is added is changed. */
export const updateFieldsOf = (fields: readonly INodeProperties[]): INodeProperties => ({
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'What to change; all else stays as it is',
	options: [...fields].sort((a, b) => a.displayName.localeCompare(b.displayName)),
});

/**
 * The texts of an update by the wire's names. One that was added and is empty clears what was there;
 * one that an expression leaves out is not sent.
 */
export const textsToWire = (
	fields: Readonly<Record<string, Pick<INodeProperties, 'name'>>>,
	values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(fields)
			.map(([wire, { name }]): [string, unknown] => [wire, values[name]])
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([wire, value]) => [wire, typeof value === 'number' ? String(value) : value]),
	);

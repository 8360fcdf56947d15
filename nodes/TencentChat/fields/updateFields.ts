import type { INodeProperties } from 'n8n-workflow';

export const updateFieldsLabel = 'Update Fields';

/** What an update may change: only what is added is changed. */
export const updateFieldsOf = (fields: readonly INodeProperties[]): INodeProperties => ({
	displayName: updateFieldsLabel,
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'What to change; all else stays as it is',
	options: [...fields].sort((a, b) => a.displayName.localeCompare(b.displayName)),
});

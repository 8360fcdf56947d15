import type { INodeProperties } from 'n8n-workflow';
import type { FormField } from './field';
import { commonOptions } from './options';

/** What the collection of what may be updated is called. */
export const updateFieldsLabel = 'Update Fields';

/**
 * The form of an operation: its fields in their order, each once, what may be updated in one
 * collection, and the options at the end.
 */
export function formOf(fields: readonly FormField[]): INodeProperties[] {
	const unique = [...new Map(fields.map((field) => [field.form, field])).values()];
	const inCollection = (name: FormField['collection']) =>
		unique.filter(({ collection }) => collection === name).map(({ form }) => form);
	const [updates, options] = [inCollection('updateFields'), inCollection('options')];
	return [
		...inCollection(undefined),
		...(updates.length > 0 ? [updateFieldsOf(updates)] : []),
		...(options.length > 0 ? [optionsOf(options)] : []),
	];
}

/** The same for an operation that calls Tencent Chat, with the options that all of those have. */
export const formOfCalls = (fields: readonly FormField[]): INodeProperties[] =>
	formOf([...fields, ...commonOptions]);

const optionsOf = (fields: readonly INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: sorted(fields),
});

/** What an update may change: only what is added is changed. */
const updateFieldsOf = (fields: readonly INodeProperties[]): INodeProperties => ({
	displayName: updateFieldsLabel,
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'What to change; all else stays as it is',
	options: sorted(fields),
});

const sorted = (fields: readonly INodeProperties[]): INodeProperties[] =>
	[...fields].sort((a, b) => a.displayName.localeCompare(b.displayName));

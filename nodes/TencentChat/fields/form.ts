import type { INodeProperties } from 'n8n-workflow';
import type { FormField } from './field';
import { optionsField } from './options';
import { updateFieldsOf } from './updateFields';

/**
 * The form of an operation: its fields in their order, each once, what may be updated in one
 * collection, and the options at the end.
 */
export function formOf(fields: readonly FormField[]): INodeProperties[] {
	const unique = [...new Map(fields.map((field) => [field.form, field])).values()];
	const inCollection = (name: FormField['collection']) =>
		unique.filter(({ collection }) => collection === name).map(({ form }) => form);
	const updates = inCollection('updateFields');
	return [
		...inCollection(undefined),
		...(updates.length > 0 ? [updateFieldsOf(updates)] : []),
		optionsField(inCollection('options')),
	];
}

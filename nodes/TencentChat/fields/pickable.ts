import type { Field } from './field';

/**
 * A text field that can be picked from a list, too. By ID stands first: a workflow's data and an AI
 * agent give IDs, and what an older workflow stored as a plain text is one.
 *
 * @param searchListMethod the list's name under `methods/`
 */
export function pickable<Value>(field: Field<Value>, searchListMethod: string): Field<Value> {
	const { placeholder = '', ...rest } = field.form;
	const form: Field<Value>['form'] = {
		...rest,
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		modes: [
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose…',
				typeOptions: { searchListMethod, searchable: true },
			},
		],
	};
	return { ...field, form, fields: [{ form, collection: field.collection }] };
}

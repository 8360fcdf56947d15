import type { Field } from './field';
import { shownAs } from './field';

/**
 * A text field that can be picked from a list, too. By ID stands first: a workflow's data and an AI
 * agent give IDs, and what an older workflow stored as a plain text is one.
 *
 * @param searchListMethod the list's name under `methods/`
 */
export const pickable = <Value>(field: Field<Value>, searchListMethod: string): Field<Value> =>
	shownAs(field, {
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		placeholder: undefined,
		modes: [
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: field.form.placeholder ?? '',
			},
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose…',
				typeOptions: { searchListMethod, searchable: true },
			},
		],
	});

import type { INodeProperties } from 'n8n-workflow';
import { isDataObject } from './json';

/**
 * A text field that can be picked from a list, too. By ID stands first: a workflow's data and an AI
 * agent give IDs, and what an older workflow stored as a plain text is one.
 *
 * @param searchListMethod the list's name under `methods/`
 */
export const asPicker = (
	{ placeholder = '', ...field }: INodeProperties,
	searchListMethod: string,
): INodeProperties => ({
	...field,
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
});

/** What a pickable field holds: the picked ID, or the text or expression of an older workflow. */
export const valueOfLocator = (value: unknown): unknown =>
	isDataObject(value) && value.__rl === true ? value.value : value;

import type { FormField } from './field';
import { itemFields, previousNode } from './valuesOfItem';

/** Fields that name a message, below the choice to take it from the item as it comes in. */
export function messageSource(...fields: readonly FormField[]): FormField[] {
	const taken = [...new Set(fields.map(({ form }) => itemFields.get(form.name) ?? form.name))];
	return [
		{
			form: {
				displayName: 'Message Source',
				name: 'messageSource',
				type: 'options',
				// n8n would demand every field that an expression might show.
				noDataExpression: true,
				default: 'fields',
				description: 'Where it says which message is meant',
				options: [
					{
						name: 'Define Below',
						value: 'fields',
						description: 'Each field by itself, fixed or from an expression',
					},
					{
						name: 'Previous Node',
						value: previousNode,
						description: `The item's ${inWords(taken)}, as the Tencent Chat Trigger, Get Many and Send give them`,
					},
				],
			},
		},
		...fields.map(({ form }) => ({
			form: {
				...form,
				displayOptions: { show: { messageSource: ['fields'], ...form.displayOptions?.show } },
			},
		})),
	];
}

const inWords = (names: readonly string[]): string =>
	`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

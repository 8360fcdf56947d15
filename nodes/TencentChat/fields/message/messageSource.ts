import type { Field, FormField } from '../field';
import { shownWhen } from '../field';
import { choice } from '../menus';
import { messageSource as said } from '../parameters';

/** Fields that name a message, below the choice to take it from the item as it comes in. */
export function messageSource(...fields: ReadonlyArray<Field<unknown>>): FormField[] {
	const taken = fields.map(({ itemField, name }) => itemField ?? name);
	const menu = choice({
		name: said.name,
		label: 'Message Source',
		fixed: true,
		initial: 'fields',
		description: 'Where it says which message is meant',
		choices: [
			{
				label: 'Define Below',
				value: 'fields',
				description: 'Each field by itself, fixed or from an expression',
			},
			{
				label: 'Previous Node',
				value: said.previousNode,
				description: `The item's ${inWords(taken)}, as the Tencent Chat Trigger, Get Many and Send give them`,
			},
		],
	});
	const shown = fields.map((field) =>
		shownWhen(field, { messageSource: ['fields'], ...field.form.displayOptions?.show }),
	);
	return [menu, ...shown];
}

const inWords = (names: readonly string[]): string =>
	`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

import type { INodeProperties } from 'n8n-workflow';
import { success } from '../../shared/result';
import type { Field } from './field';
import { fieldOf } from './field';
import type { Said } from './said';
import { saidForm } from './said';
import { readOneOf, readSetText } from './values';

/** A choice of a menu. */
export interface MenuChoice<Value extends string> {
	readonly value: Value;
	readonly label: string;
	readonly description?: string;
}

interface Menu<Value extends string> extends Said {
	/** In the order of the menu, mostly by their shown names. */
	readonly choices: ReadonlyArray<MenuChoice<Value>>;
	/** No expression may choose: n8n would demand every field that its value might show. */
	readonly fixed?: true;
}

/** One of the menu's values. */
export const choice = <const Value extends string>(
	said: Menu<Value> & {
		/** What counts where a workflow holds no choice, as it was made before there was the menu. */
		readonly otherwise?: NoInfer<Value>;
	},
): Field<Value> => {
	const { otherwise, ...menu } = said;
	const values = menu.choices.map(({ value }) => value);
	return fieldOf(menuForm(menu), readOneOf(values, otherwise));
};

/** The same where none need be made. */
export const optionalChoice = <const Value extends string>(
	said: Menu<Value> & {
		/** Whether the menu also has that no choice is made, and begins with that. */
		readonly notSet?: true;
	},
): Field<Value | undefined> => {
	const { notSet, ...menu } = said;
	const read = readOneOf(menu.choices.map(({ value }) => value));
	const isNotMade = (given: unknown) =>
		given === undefined || given === null || (given === '' && notSet === true);
	return fieldOf<Value | undefined>(
		menuForm(notSet === true ? withNotSet(menu) : menu),
		(label, given) => (isNotMade(given) ? success(undefined) : read(label, given)),
	);
};

/** A menu of what is known, while others may come to be: whatever is given is sent. */
export const openChoice = (said: Menu<string>): Field<string | undefined> =>
	fieldOf(menuForm(said), readSetText);

const menuForm = ({ fixed, ...menu }: Menu<string>): INodeProperties => ({
	...saidForm('choice', menu),
	...(fixed === true && { noDataExpression: true }),
});

const withNotSet = (menu: Menu<string>): Menu<string> => ({
	...menu,
	initial: '',
	choices: [...menu.choices, { label: 'Not Set', value: '' }].sort((a, b) =>
		a.label.localeCompare(b.label),
	),
});

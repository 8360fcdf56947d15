import type { FormField, Show } from '../field';
import { shownAs } from '../field';
import type { MenuChoice } from '../menus';
import { choice } from '../menus';

/** Ways that begin with the body that the message has. */
export const changesBody = [
	{
		label: 'Text Only, Keep Other Elements',
		value: 'textOfStored',
		description:
			'One text that replaces the text of the message; pictures and the rest stay. A stored message takes two calls: one reads it, one writes it.',
	},
	{
		label: 'Replace Words',
		value: 'replaceWords',
		description:
			'Replaces words in every text of the message; everything else stays. A stored message is read first, and not written where none of the words is in it.',
	},
] as const satisfies ReadonlyArray<MenuChoice<string>>;

/** Ways to fill in a whole body. */
const wholeBody = [
	{
		label: 'Form',
		value: 'form',
		description: 'One or more elements such as text, image or custom data',
	},
	{ label: 'Text', value: 'text', description: 'One text, which becomes the whole body' },
	{ label: 'JSON', value: 'json', description: 'A JSON array of elements as the API takes it' },
] as const satisfies ReadonlyArray<MenuChoice<string>>;

const menuOf = <Value extends string>(choices: ReadonlyArray<MenuChoice<Value>>) =>
	choice<Value | 'form'>({
		name: 'msgBodyInput',
		label: 'Message Body Input',
		fixed: true,
		initial: 'form',
		otherwise: 'form',
		description: 'How the message body is filled in',
		choices: [...choices],
	});

/** How the message body is filled in, of all the ways there are. */
export const bodyInput = menuOf([...changesBody, ...wholeBody]);

/** The menu of ways where a message is new. */
export const newBodyMenu = (show: Show): readonly FormField[] => [
	shownAs(menuOf(wholeBody), { displayOptions: { show } }),
];

const [textOfStored, replaceWords] = changesBody;

/** The menu of ways where a message is overwritten. An AI tool begins with one that keeps the rest. */
export const editMenus = (show: Show): readonly FormField[] => {
	const hint = `Form, Text and JSON replace the whole message, pictures included. To keep them choose '${textOfStored.label}' or '${replaceWords.label}'.`;
	return [
		shownAs(bodyInput, { hint, displayOptions: { show, hide: { '@tool': [true] } } }),
		shownAs(bodyInput, {
			hint,
			default: textOfStored.value,
			displayOptions: { show: { ...show, '@tool': [true] } },
		}),
	];
};

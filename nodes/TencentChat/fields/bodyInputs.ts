import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

export const textOfStored: INodePropertyOptions = {
	name: 'Text Only, Keep Other Elements',
	value: 'textOfStored',
	description:
		'One text that replaces the text of the message; pictures and the rest stay. A stored message takes two calls: one reads it, one writes it.',
};

export const replaceWordsInput: INodePropertyOptions = {
	name: 'Replace Words',
	value: 'replaceWords',
	description:
		'Replaces words in every text of the message; everything else stays. A stored message is read first, and not written where none of the words is in it.',
};

/** Ways that begin with the body that the message has. */
export const changesBody: readonly INodePropertyOptions[] = [textOfStored, replaceWordsInput];

/** What differs where a message is overwritten. */
export interface BodyInputs {
	/**
	 * Further ways, which the operation reads itself. They stand before the ways that overwrite
	 * everything, and an AI tool begins with the first of them.
	 */
	readonly more?: readonly INodePropertyOptions[];
	readonly hint?: string;
	/** What the text may say, for an example. */
	readonly placeholder?: string;
}

export const editInputs: BodyInputs = {
	more: changesBody,
	placeholder: 'e.g. [This message was removed by a moderator]',
	hint: `Form, Text and JSON replace the whole message, pictures included. To keep them choose '${textOfStored.name}' or '${replaceWordsInput.name}'.`,
};

/** The menu of ways; where one of them keeps the rest of the message, an AI tool has a menu of its own. */
export function bodyInputMenus(
	show: IDisplayOptions['show'],
	{ more = [], hint }: BodyInputs,
): INodeProperties[] {
	const menu: INodeProperties = {
		displayName: 'Message Body Input',
		name: 'msgBodyInput',
		type: 'options',
		// n8n would demand every field that an expression might show.
		noDataExpression: true,
		default: 'form',
		description: 'How the message body is filled in',
		...(hint !== undefined && { hint }),
		displayOptions: { show },
		options: [
			...more,
			{
				name: 'Form',
				value: 'form',
				description: 'One or more elements such as text, image or custom data',
			},
			{ name: 'Text', value: 'text', description: 'One text, which becomes the whole body' },
			{ name: 'JSON', value: 'json', description: 'A JSON array of elements as the API takes it' },
		],
	};
	const [first] = more;
	if (first === undefined) return [menu];
	return [
		{ ...menu, displayOptions: { show, hide: { '@tool': [true] } } },
		{ ...menu, default: first.value, displayOptions: { show: { ...show, '@tool': [true] } } },
	];
}

import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { elementTypes } from '../../shared/elements/elementTypes';
import { shownNames } from './shownNames';
import { formField } from './wireFieldForm';

/** The shown name of the field for JSON. */
export const jsonShown = `${shownNames.MsgBody} (JSON)`;

/** A further way to fill the body in, beside form, text and JSON. */
export const textOfStored: INodePropertyOptions = {
	name: 'Text Only, Keep Other Elements',
	value: 'textOfStored',
	description:
		'One text that replaces the text of the stored message; pictures and the rest stay. Takes two calls: one reads the message, one writes it.',
};

/** What differs where a stored message is overwritten. */
export interface BodyInputs {
	/**
	 * Further ways, which the operation reads itself; each shows the field Text. They stand before the
	 * ways that overwrite everything, and an AI tool begins with the first of them.
	 */
	readonly more?: readonly INodePropertyOptions[];
	readonly hint?: string;
}

/**
 * The form of a message body: by elements, by one text, or by JSON.
 *
 * n8n looks at conditions in their order, and shows a field once it comes to one that an expression
 * decides; so what the fields decide among themselves stands first.
 *
 * @param show when the fields are shown, beside what they decide among themselves
 */
export const messageBodyFields = (
	show: IDisplayOptions['show'] = {},
	{ more = [], hint }: BodyInputs = {},
): INodeProperties[] => [
	...inputMenus(show, more, hint),
	{
		displayName: shownNames.MsgBody,
		name: 'msgBody',
		type: 'fixedCollection',
		placeholder: 'Add Element',
		default: { elements: [{ msgType: 'TIMTextElem', text: '' }] },
		description: 'The elements of the message, in the order in which they are shown',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Element' },
		displayOptions: { show: { msgBodyInput: ['form'], ...show } },
		options: [{ displayName: 'Element', name: 'elements', values: elementForm() }],
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. [This message was removed by a moderator]',
		description: 'The text that the message shows',
		displayOptions: {
			show: { msgBodyInput: ['text', ...more.map(({ value }) => value)], ...show },
		},
	},
	{
		displayName: jsonShown,
		name: 'msgBodyJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  {\n    "MsgType": "TIMTextElem",\n    "MsgContent": { "Text": "" }\n  }\n]',
		required: true,
		description:
			'A JSON array of elements, each with MsgType and MsgContent, or an expression that gives such an array. Element types and fields that this node does not know are sent as they are.',
		displayOptions: { show: { msgBodyInput: ['json'], ...show } },
	},
];

/** The menu of ways; where one of them keeps the rest of the message, an AI tool has a menu of its own. */
function inputMenus(
	show: IDisplayOptions['show'],
	more: readonly INodePropertyOptions[],
	hint: string | undefined,
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

/** The form of one element: its type, then that type's fields. */
function elementForm(): INodeProperties[] {
	return [
		{
			displayName: 'Type',
			name: 'msgType',
			type: 'options',
			// n8n would demand every field that an expression might show.
			noDataExpression: true,
			default: 'TIMTextElem',
			description: 'What kind of element this is',
			options: elementTypes
				.map(({ shown, msgType, description }) => ({ name: shown, value: msgType, description }))
				.sort((a, b) => a.name.localeCompare(b.name)),
		},
		...elementTypes.flatMap((type) =>
			type.fields.map((field) => ({
				...formField(field),
				displayOptions: { show: { msgType: [type.msgType] } },
			})),
		),
	];
}

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
	description: 'One text that replaces the text of the stored message; images and the rest stay',
};

/**
 * The form of a message body: by elements, by one text, or by JSON.
 *
 * n8n looks at conditions in their order, and shows a field once it comes to one that an expression
 * decides; so what the fields decide among themselves stands first.
 *
 * @param show when the fields are shown, beside what they decide among themselves
 * @param more further ways, which the operation reads itself; each shows the field Text
 */
export const messageBodyFields = (
	show: IDisplayOptions['show'] = {},
	more: readonly INodePropertyOptions[] = [],
): INodeProperties[] => [
	{
		displayName: 'Message Body Input',
		name: 'msgBodyInput',
		type: 'options',
		// n8n would demand every field that an expression might show.
		noDataExpression: true,
		default: 'form',
		description: 'How the message body is filled in',
		displayOptions: { show },
		options: [
			{
				name: 'Form',
				value: 'form',
				description: 'One or more elements such as text, image or custom data',
			},
			{ name: 'Text', value: 'text', description: 'One text, which becomes the whole body' },
			{ name: 'JSON', value: 'json', description: 'A JSON array of elements as the API takes it' },
			...more,
		],
	},
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

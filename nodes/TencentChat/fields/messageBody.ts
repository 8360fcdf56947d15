import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { elementTypes } from '../../shared/elements/elementTypes';
import { labelOfPath } from '../../shared/elements/labelOfPath';
import type { BodyInputs } from './bodyInputs';
import { bodyInputMenus, textOfStored } from './bodyInputs';
import type { Label } from './labels';
import { formField } from './wireFieldForm';

export const messageBodyLabel = 'Message Body';

/** What people know a place in MsgBody by. */
export const labelInBody: Label = (inside, body) =>
	inside.length === 0 ? messageBodyLabel : `${messageBodyLabel}: ${labelOfPath(body, inside)}`;

/** The label of the field for JSON. */
export const messageBodyJsonLabel = `${messageBodyLabel} (JSON)`;

/** What a new message may say. */
const newText = 'e.g. Your order is on its way';

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
	{ more = [], hint, placeholder = newText }: BodyInputs = {},
): INodeProperties[] => [
	...bodyInputMenus(show, { more, hint }),
	{
		displayName: messageBodyLabel,
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
		placeholder,
		description: 'The text that the message shows',
		displayOptions: {
			show: {
				msgBodyInput: ['text', ...(more.includes(textOfStored) ? [textOfStored.value] : [])],
				...show,
			},
		},
	},
	{
		displayName: messageBodyJsonLabel,
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
				.map(({ label, msgType, description }) => ({ name: label, value: msgType, description }))
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

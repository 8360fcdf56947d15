import { labelOfPath } from '../../../shared/elements/labelOfPath';
import type { WireElement } from '../../../shared/elements/toWire';
import { textToWire } from '../../../shared/elements/toWire';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { bodyInput, changesBody, editMenus, newBodyMenu } from './bodyInputs';
import { messageBodyLabel, elements } from './elements';
import type { Field, FormField, ReadValue, Reader, Show } from '../field';
import { fieldOf, mapped, shownAs } from '../field';
import type { InputFailure } from '../inputFailure';
import { inputFailure } from '../inputFailure';
import { requiredText } from '../kinds';
import type { Label } from '../labels';
import type { Parameters } from '../parameters';
import { whyNoText } from './valueInWords';
import { numberAsText, readJson } from '../values';

/** What people know a place in MsgBody by. */
export const labelInBody: Label = (inside, body) =>
	inside.length === 0 ? messageBodyLabel : `${messageBodyLabel}: ${labelOfPath(body, inside)}`;

const readText: ReadValue<string> = (label, given) => {
	const text = numberAsText(given);
	if (text === undefined || text === '') return failure(inputFailure(`${label} is required`));
	return typeof text === 'string' && text.trim() !== ''
		? success(text)
		: failure(inputFailure(`${label} ${whyNoText(text)}`));
};

const text = fieldOf(
	requiredText({
		name: 'text',
		label: 'Text',
		rows: 3,
		placeholder: 'e.g. Your order is on its way',
		description: 'The text that the message shows',
	}).form,
	readText,
);

const readArray: ReadValue<unknown[]> = (label, given) => {
	const json = readJson(label, given);
	if (!json.ok) return json;
	if (json.value === undefined) return failure(inputFailure(`${label} is required`));
	return Array.isArray(json.value)
		? success(json.value)
		: failure(inputFailure(`${label} must be an array of message elements`));
};

/** A body as the API takes it. */
export const bodyJson: Field<unknown[]> = fieldOf(
	{
		displayName: `${messageBodyLabel} (JSON)`,
		name: 'msgBodyJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  {\n    "MsgType": "TIMTextElem",\n    "MsgContent": { "Text": "" }\n  }\n]',
		required: true,
		description:
			'A JSON array of elements, each with MsgType and MsgContent, or an expression that gives such an array. Element types and fields that this node does not know are sent as they are.',
	},
	readArray,
);

/** The field Text as a whole body. */
export const bodyText: Reader<WireElement[]> = mapped(text, textToWire);

/** The body of a new message: by elements, by one text, or by JSON. */
export const newBodyFields: readonly FormField[] = [
	...newBodyMenu({}),
	...bodyFields({}, ['text']),
];

/**
 * The body of a message that is overwritten.
 *
 * n8n looks at conditions in their order, and shows a field once it comes to one that an expression
 * decides; so what the fields decide among themselves stands first.
 *
 * @param show when the fields are shown, beside what they decide among themselves
 */
export const editBodyFields = (show: Show): readonly FormField[] => {
	const [{ value: textOfStored }] = changesBody;
	const placeholder = 'e.g. [This message was removed by a moderator]';
	return [...editMenus(show), ...bodyFields(show, ['text', textOfStored], { placeholder })];
};

/** The message body as it goes on the wire. Whether it is right is for the API's schema to say. */
export function readMessageBody(parameters: Parameters): Result<unknown[], InputFailure> {
	const input = bodyInput.read(parameters);
	if (!input.ok) return input;
	switch (input.value) {
		case 'text':
			return bodyText.read(parameters);
		case 'json':
			return bodyJson.read(parameters);
		default:
			return elements.read(parameters);
	}
}

/** Whether the body is filled in element by element. */
export function isBodyOfForm(parameters: Parameters): boolean {
	const input = bodyInput.read(parameters);
	return input.ok && input.value === 'form';
}

function bodyFields(
	show: Show,
	inputsOfText: string[],
	words: { readonly placeholder?: string } = {},
): readonly FormField[] {
	const shownFor = (...msgBodyInput: string[]) => ({
		displayOptions: { show: { msgBodyInput, ...show } },
	});
	return [
		shownAs(elements, shownFor('form')),
		shownAs(text, { ...words, ...shownFor(...inputsOfText) }),
		shownAs(bodyJson, shownFor('json')),
	];
}

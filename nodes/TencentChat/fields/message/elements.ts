import { elementTypes } from '../../../shared/elements/elementTypes';
import { labelOfPath } from '../../../shared/elements/labelOfPath';
import type { WireElement } from '../../../shared/elements/toWire';
import { elementToWire } from '../../../shared/elements/toWire';
import { failure, success } from '../../../shared/result';
import type { Field, FormField, ReadValue } from '../field';
import { fieldOf, shownWhen } from '../field';
import { fieldSetForm } from '../fieldSets';
import { inputFailure } from '../inputFailure';
import { choice } from '../menus';
import { isDataObject, numberAsText } from '../values';
import { whyNoText } from './valueInWords';
import { wireField } from '../wireFields';

const readElements: ReadValue<WireElement[]> = (label, given) => {
	const elements: unknown = isDataObject(given) ? (given.elements ?? []) : [];
	if (!Array.isArray(elements)) {
		return failure(inputFailure(`${label} must be an array of message elements`));
	}
	const list = elements.filter(isDataObject);
	for (const [index, { msgType, text }] of list.entries()) {
		if (msgType !== 'TIMTextElem' || text === undefined || text === null || text === '') continue;
		const said = numberAsText(text);
		if (typeof said === 'string' && said.trim() !== '') continue;
		const place = labelOfPath(list.map(elementToWire), [index, 'MsgContent', 'Text']);
		return failure(inputFailure(`${label}: ${place} ${whyNoText(said)}`));
	}
	return success(list.map(elementToWire));
};

const msgType = choice({
	name: 'msgType',
	label: 'Type',
	fixed: true,
	initial: 'TIMTextElem',
	description: 'What kind of element this is',
	choices: elementTypes
		.map((type) => ({ label: type.label, value: type.msgType, description: type.description }))
		.sort((a, b) => a.label.localeCompare(b.label)),
});

/** The form of one element: its type, then that type's fields. */
const elementForm: readonly FormField[] = [
	msgType,
	...elementTypes.flatMap((type) =>
		type.fields.map((field) => shownWhen(wireField(field), { msgType: [type.msgType] })),
	),
];

/** The shown name of a message's body. */
export const messageBodyLabel = 'Message Body';

/** A body that is filled in element by element. */
export const elements: Field<WireElement[]> = fieldOf(
	fieldSetForm(
		{
			name: 'msgBody',
			label: messageBodyLabel,
			placeholder: 'Add Element',
			initial: { elements: [{ msgType: 'TIMTextElem', text: '' }] },
			description: 'The elements of the message, in the order in which they are shown',
			set: { name: 'elements', label: 'Element' },
			fields: elementForm,
		},
		{
			typeOptions: {
				multipleValues: true,
				sortable: true,
				multipleValueButtonText: 'Add Element',
			},
		},
	),
	readElements,
);

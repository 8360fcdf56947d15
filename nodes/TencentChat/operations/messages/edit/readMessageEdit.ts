import type { MessageBody } from '../../../../shared/elements/messageBodySchema';
import { textToWire } from '../../../../shared/elements/toWire';
import type { Result } from '../../../../shared/result';
import { success } from '../../../../shared/result';
import { binaryFields } from '../../../fields/binaryFields';
import { replaceWordsInput, textOfStored } from '../../../fields/bodyInputs';
import { cloudCustomData } from '../../../fields/cloudCustomData';
import { editFields, editsCustomData, readEdit } from '../../../fields/edit';
import type { FormField } from '../../../fields/field';
import { option } from '../../../fields/field';
import type { InputFailure } from '../../../fields/inputFailure';
import { choice, flag } from '../../../fields/kinds';
import type { Labels } from '../../../fields/labels';
import { labelInBody } from '../../../fields/messageBody';
import type { Parameters } from '../../../fields/parameters';
import { isBodyOfForm, readBodyText, readMessageBody } from '../../../fields/readMessageBody';
import { isTrue } from '../../../fields/values';
import { readWordRule } from '../../../fields/words';
import type { CallContext } from '../../callContext';
import { withMediaFacts } from '../mediaFacts';
import type { BodyChange } from './changeBody';
import { redact, replaceText } from './changeBody';

/** What becomes of a body: another in its place, or a change of the one that is there. */
export type BodyEdit =
	| { readonly kind: 'whole'; readonly msgBody: readonly unknown[] }
	| {
			readonly kind: 'change';
			/** A body with what the form gives in it, by which a form that is wrong is told early. */
			readonly example: readonly unknown[];
			readonly of: (body: MessageBody) => Result<BodyChange, InputFailure>;
	  };

/** What to do with a message. */
export interface Edit {
	readonly body?: BodyEdit;
	readonly customData?: string;
	/** The custom data goes into the JSON that is stored. */
	readonly mergeCustomData: boolean;
	/** The item holds the message as it was. */
	readonly returnPrevious: boolean;
	/** The record of the change does. */
	readonly includeRecord: boolean;
}

const cloudCustomDataMode = choice({
	name: 'cloudCustomDataMode',
	label: 'Cloud Custom Data Mode',
	initial: 'replace',
	description: 'What happens to the custom data that the message already has',
	choices: [
		{ label: 'Replace', value: 'replace' },
		{
			label: 'Merge Into Stored JSON',
			value: 'merge',
			description:
				'Fields given here replace stored fields of the same name, also inside objects; null removes a field',
		},
	],
});

const returnPreviousVersion = option(
	flag({
		name: 'returnPreviousVersion',
		label: 'Return Previous Version',
		description:
			"Whether to read the stored message first and output it as 'Previous', for an audit trail or to restore it",
	}),
);

/** The fields of the form that say it. */
export const messageEditFields: readonly FormField[] = [
	...editFields({ beforeCustomData: [cloudCustomDataMode.form] }).map((form) => ({ form })),
	binaryFields,
	returnPreviousVersion,
];

/** What people know those fields of the request by. */
export const messageEditLabels: Labels = {
	MsgBody: labelInBody,
	CloudCustomData: cloudCustomData.label,
};

/** What the form says is to be done with a message. */
export async function readMessageEdit(
	parameters: Parameters,
	context: CallContext,
): Promise<Result<Edit, InputFailure>> {
	const mode = readCustomDataMode(parameters);
	if (!mode.ok) return mode;
	const edit = readEdit(parameters, readBodyEdit);
	if (!edit.ok) return edit;
	const body = await filledIn(edit.value.body, parameters, context);
	if (!body.ok) return body;
	const options = parameters.collection('options');
	return success({
		...edit.value,
		...(body.value !== undefined && { body: body.value }),
		mergeCustomData: mode.value === 'merge',
		returnPrevious: isTrue(options.returnPreviousVersion),
		includeRecord: isTrue(options.includeRecord),
	});
}

/** What the form says is to become of a body. */
export function readBodyEdit(parameters: Parameters): Result<BodyEdit, InputFailure> {
	switch (parameters.value('msgBodyInput')) {
		case textOfStored.value:
			return readNewText(parameters);
		case replaceWordsInput.value:
			return readReplacing(parameters);
		default: {
			const msgBody = readMessageBody(parameters);
			return msgBody.ok ? success({ kind: 'whole', msgBody: msgBody.value }) : msgBody;
		}
	}
}

/** Files are looked at of which the form does not say enough. */
async function filledIn(
	body: BodyEdit | undefined,
	parameters: Parameters,
	context: CallContext,
): Promise<Result<BodyEdit | undefined, InputFailure>> {
	if (body?.kind !== 'whole' || !isBodyOfForm(parameters)) return success(body);
	const msgBody = await withMediaFacts(body.msgBody, parameters, context);
	return msgBody.ok ? success({ kind: 'whole', msgBody: msgBody.value }) : msgBody;
}

function readNewText(parameters: Parameters): Result<BodyEdit, InputFailure> {
	const text = readBodyText(parameters);
	if (!text.ok) return text;
	const of = (body: MessageBody) => replaceText(body, text.value);
	return success({ kind: 'change', example: text.value, of });
}

function readReplacing(parameters: Parameters): Result<BodyEdit, InputFailure> {
	const rule = readWordRule(parameters);
	if (!rule.ok) return rule;
	const of = (body: MessageBody) => redact(body, rule.value);
	return success({ kind: 'change', example: textToWire('text'), of });
}

function readCustomDataMode(parameters: Parameters): Result<string, InputFailure> {
	// Workflows from before group messages had the menu hold nothing there.
	const isSet = parameters.value(cloudCustomDataMode.name) !== undefined;
	return isSet && editsCustomData(parameters)
		? cloudCustomDataMode.read(parameters)
		: success('replace');
}

import type { MessageBody } from '../../../../shared/elements/messageBodySchema';
import { textToWire } from '../../../../shared/elements/toWire';
import type { Result } from '../../../../shared/result';
import { success } from '../../../../shared/result';
import { binaryFields } from '../../../fields/message/binaryFields';
import { bodyInput } from '../../../fields/message/bodyInputs';
import { cloudCustomData } from '../../../fields/message/cloudCustomData';
import { editFields, readEdit } from '../../../fields/message/edit';
import type { FormField } from '../../../fields/field';
import { option } from '../../../fields/field';
import type { InputFailure } from '../../../fields/inputFailure';
import { flag } from '../../../fields/kinds';
import type { Labels } from '../../../fields/labels';
import { choice } from '../../../fields/menus';
import {
	bodyText,
	isBodyOfForm,
	labelInBody,
	readMessageBody,
} from '../../../fields/message/messageBody';
import { includeRecord } from '../../../fields/options';
import type { Parameters } from '../../../fields/parameters';
import { readWordRule } from '../../../fields/message/words';
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
	otherwise: 'replace',
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
	...editFields({ beforeCustomData: [cloudCustomDataMode] }),
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
	const edit = readEdit(parameters, readBodyEdit);
	if (!edit.ok) return edit;
	const hasData = edit.value.customData !== undefined;
	const mode = hasData ? cloudCustomDataMode.read(parameters) : success('replace');
	if (!mode.ok) return mode;
	const returnPrevious = returnPreviousVersion.read(parameters);
	if (!returnPrevious.ok) return returnPrevious;
	const record = includeRecord.read(parameters);
	if (!record.ok) return record;
	const body = await filledIn(edit.value.body, parameters, context);
	if (!body.ok) return body;
	return success({
		...edit.value,
		...(body.value !== undefined && { body: body.value }),
		mergeCustomData: mode.value === 'merge',
		returnPrevious: returnPrevious.value,
		includeRecord: record.value,
	});
}

/** What the form says is to become of a body. */
export function readBodyEdit(parameters: Parameters): Result<BodyEdit, InputFailure> {
	const input = bodyInput.read(parameters);
	if (!input.ok) return input;
	switch (input.value) {
		case 'textOfStored':
			return readNewText(parameters);
		case 'replaceWords':
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
	const text = bodyText.read(parameters);
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

import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { binaryFields } from '../../fields/message/binaryFields';
import { cloudCustomData } from '../../fields/message/cloudCustomData';
import type { Reader } from '../../fields/field';
import type { InputFailure } from '../../fields/inputFailure';
import {
	isBodyOfForm,
	labelInBody,
	newBodyFields,
	readMessageBody,
} from '../../fields/message/messageBody';
import type { Parameters } from '../../fields/parameters';
import type { CallContext } from '../callContext';
import type { Readers } from '../calls/request';
import { readAll } from '../calls/request';
import { withMediaFacts } from './mediaFacts';

/** MsgBody of a new message. */
const body: Reader<unknown[]> = {
	label: labelInBody,
	fields: [...newBodyFields, binaryFields],
	read: readMessageBody,
};

/** What a new message says. */
export const messageContents = { MsgBody: body, CloudCustomData: cloudCustomData };

/** Reads the request for a new message, and looks at files of which the form does not say enough. */
export async function readNewMessage<Body extends { readonly MsgBody: readonly unknown[] }>(
	request: Readers<Body>,
	parameters: Parameters,
	context: CallContext,
): Promise<Result<Body, InputFailure>> {
	const read = readAll(request, parameters, context);
	if (!read.ok || !isBodyOfForm(parameters)) return read;
	const MsgBody = await withMediaFacts(read.value.MsgBody, parameters, context);
	return MsgBody.ok ? success({ ...read.value, MsgBody: MsgBody.value }) : MsgBody;
}

import { binaryFields } from '../../fields/binaryFields';
import { cloudCustomData } from '../../fields/cloudCustomData';
import type { Reader } from '../../fields/field';
import { labelInBody, messageBodyFields } from '../../fields/messageBody';
import { readMessageBody } from '../../fields/readMessageBody';

/** MsgBody of a new message. */
const body: Reader<unknown[]> = {
	label: labelInBody,
	fields: [...messageBodyFields().map((form) => ({ form })), binaryFields],
	read: readMessageBody,
};

/** What a new message says. */
export const messageContents = { MsgBody: body, CloudCustomData: cloudCustomData };

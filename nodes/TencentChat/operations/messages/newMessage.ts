import { binaryFields } from '../../fields/binaryFields';
import { cloudCustomData } from '../../fields/cloudCustomData';
import type { Reader } from '../../fields/field';
import { bodyLabel, messageBodyFields } from '../../fields/messageBody';
import { readMessageBody } from '../../fields/readMessageBody';

/** MsgBody of a new message. */
const body: Reader<unknown[]> = {
	label: bodyLabel,
	fields: [...messageBodyFields().map((form) => ({ form })), binaryFields],
	read: readMessageBody,
};

/** What a new message says. */
export const messageContents = { MsgBody: body, CloudCustomData: cloudCustomData };

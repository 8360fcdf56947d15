import { z } from 'zod/v4';
import type { MessageBodySchema } from '../elements/messageBodySchema';
import { messageBodySchema, storedMessageBodySchema } from '../elements/messageBodySchema';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import {
	commonReply,
	cloudCustomDataSchema,
	hasSomethingToModify,
	msgKeySchema,
	userIdSchema,
} from './schemas';
import { maxMessageBytes } from './limits';

const requestWith = (body: MessageBodySchema) =>
	z
		.strictObject({
			From_Account: userIdSchema,
			To_Account: userIdSchema,
			MsgKey: msgKeySchema,
			MsgBody: body.optional(),
			CloudCustomData: cloudCustomDataSchema.optional(),
		})
		.check(hasSomethingToModify);

const request = requestWith(messageBodySchema);

export type ModifyC2cMsgRequest = z.input<typeof request>;

/**
 * Overwrites the body, the custom data or both of a stored one-to-one message.
 * What was there before is gone: Tencent keeps no older version.
 *
 * @see https://trtc.io/document/47722
 */
export const modifyC2cMsg: Api<ModifyC2cMsgRequest, CommonReply> = {
	path: 'v4/openim/modify_c2c_msg',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	maxRequestBytes: maxMessageBytes,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/47722',
};

/**
 * The same for a body with elements as Tencent had them stored: they go back unchanged, and are not
 * refused for what a new element must have.
 */
export const modifyC2cMsgKeepingElements: typeof modifyC2cMsg = {
	...modifyC2cMsg,
	request: requestWith(storedMessageBodySchema),
};

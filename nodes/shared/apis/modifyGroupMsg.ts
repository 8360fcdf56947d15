import { z } from 'zod/v4';
import type { MessageBodySchema } from '../elements/messageBodySchema';
import { messageBodySchema, storedMessageBodySchema } from '../elements/messageBodySchema';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import {
	commonReply,
	cloudCustomDataSchema,
	groupIdSchema,
	hasSomethingToModify,
	msgSeqSchema,
} from './schemas';
import { maxMessageBytes } from './limits';

const requestWith = (body: MessageBodySchema) =>
	z
		.strictObject({
			GroupId: groupIdSchema,
			MsgSeq: msgSeqSchema,
			MsgBody: body.optional(),
			CloudCustomData: cloudCustomDataSchema.optional(),
			TopicId: z.string('must be a text').optional(),
		})
		.check(hasSomethingToModify);

const request = requestWith(messageBodySchema);

/**
 * Overwrites the body, the custom data or both of a stored group message. Its path is below
 * `openim`, unlike that of the other group APIs. Live groups (AVChatRoom) keep no messages.
 *
 * @see https://trtc.io/document/47948
 */
export const modifyGroupMsg: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/openim/modify_group_msg',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	maxRequestBytes: maxMessageBytes,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/47948',
};

/**
 * The same for a body with elements as Tencent had them stored: they go back unchanged, and are not
 * refused for what a new element must have.
 */
export const modifyGroupMsgKeepingElements: typeof modifyGroupMsg = {
	...modifyGroupMsg,
	request: requestWith(storedMessageBodySchema),
};

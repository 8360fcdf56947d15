import { z } from 'zod/v4';
import { messageBodySchema } from '../elements/messageBodySchema';
import { fieldSchemas } from '../elements/wireFieldSchema';
import type { Api } from './api';
import { cloudCustomDataSchema, commonReply, uint32Schema, userIdSchema } from './api';
import { maxMessageBytes } from './limits';
import { offlinePushSchema } from './offlinePushSchema';
import { sendmsgOptions } from './sendOptions';

const request = z.strictObject({
	From_Account: userIdSchema.optional(),
	To_Account: userIdSchema,
	MsgSeq: uint32Schema,
	MsgRandom: uint32Schema,
	MsgBody: messageBodySchema,
	CloudCustomData: cloudCustomDataSchema.optional(),
	...fieldSchemas(sendmsgOptions),
	OfflinePushInfo: offlinePushSchema.optional(),
});

const reply = commonReply.extend({ MsgTime: z.coerce.number(), MsgKey: z.string() });

/**
 * Sends a message to one user. Tencent knows a repeated message by MsgRandom only within the same
 * second, so a call that may have been carried out is not repeated.
 *
 * @see https://trtc.io/document/34919
 */
export const sendmsg: Api<Record<string, unknown>, z.infer<typeof reply>> = {
	path: 'v4/openim/sendmsg',
	callsPerSecond: 200,
	repeatableForMs: 0,
	maxRequestBytes: maxMessageBytes,
	request,
	reply,
	page: 'https://trtc.io/document/34919',
};

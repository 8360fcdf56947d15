import { z } from 'zod/v4';
import { messageBodySchema } from '../elements/messageBodySchema';
import { fieldSchemas } from '../elements/wireFieldSchema';
import type { Api } from './api';
import { commonReply, cloudCustomDataSchema, uint32Schema, userIdSchema } from './schemas';
import { maxMessageBytes } from './limits';
import { offlinePushSchema } from './offlinePushSchema';
import type { OptionsOf } from './sendOptions';
import { sendmsgOptions } from './sendOptions';

const message = z.strictObject({
	From_Account: userIdSchema.optional(),
	To_Account: userIdSchema,
	MsgSeq: uint32Schema,
	MsgRandom: uint32Schema,
	MsgBody: messageBodySchema,
	CloudCustomData: cloudCustomDataSchema.optional(),
	OfflinePushInfo: offlinePushSchema.optional(),
});

export type SendmsgRequest = z.input<typeof message> & OptionsOf<typeof sendmsgOptions>;

const request: z.ZodType<unknown, SendmsgRequest> = z.strictObject({
	...message.shape,
	...fieldSchemas(sendmsgOptions),
});

const reply = commonReply.extend({
	MsgTime: z.coerce.number(),
	MsgKey: z.string(),
	/** The clients' own ID of the message. Newer answers have it. */
	MsgId: z.string().optional(),
});

/**
 * For 120 s Tencent drops a message of the same sender with the same MsgSeq, MsgRandom and content.
 * The last try leaves some time before that, since it may be long under way.
 */
const knownAsRepeatMs = 100_000;

/**
 * Sends a message to one user. Where the answer is lost and a repeat is dropped, Tencent does not say
 * whether the repeat's MsgKey is that of the message.
 *
 * @see https://trtc.io/document/34919
 */
export const sendmsg: Api<SendmsgRequest, z.infer<typeof reply>> = {
	path: 'v4/openim/sendmsg',
	callsPerSecond: 200,
	repeatableForMs: knownAsRepeatMs,
	maxRequestBytes: maxMessageBytes,
	request,
	reply,
	page: 'https://trtc.io/document/34919',
};

import { z } from 'zod/v4';
import { messageBodySchema } from '../elements/messageBodySchema';
import { fieldSchemas } from '../elements/wireFieldSchema';
import type { Api, PartLimit } from './api';
import {
	commonReply,
	successStatus,
	cloudCustomDataSchema,
	messageFits,
	messageTooLong,
	uint32Schema,
	userIdSchema,
} from './schemas';
import { maxRecipients, maxRecipientsPerMinute } from './limits';
import { offlinePushSchema } from './offlinePushSchema';
import type { OptionsOf } from './sendOptions';
import { batchsendmsgOptions } from './sendOptions';

const message = z.strictObject({
	From_Account: userIdSchema.optional(),
	To_Account: z.array(userIdSchema).min(1, 'is required').max(maxRecipients),
	MsgSeq: uint32Schema,
	MsgRandom: uint32Schema,
	MsgBody: messageBodySchema,
	CloudCustomData: cloudCustomDataSchema.optional(),
	OfflinePushInfo: offlinePushSchema.optional(),
});

export type BatchsendmsgRequest = z.input<typeof message> & OptionsOf<typeof batchsendmsgOptions>;

const request: z.ZodType<unknown, BatchsendmsgRequest> = z
	.strictObject({ ...message.shape, ...fieldSchemas(batchsendmsgOptions) })
	.refine(messageFits, messageTooLong);

const reply = commonReply.extend({
	/** `SomeError` while ErrorCode is 0: some recipients did not get it, and ErrorList names them. */
	ActionStatus: successStatus('OK', 'SomeError'),
	MsgKey: z.string(),
	ErrorList: z
		.array(z.looseObject({ To_Account: z.string(), ErrorCode: z.coerce.number() }))
		.default([]),
});

const recipientsWithin = (perMinute: number): PartLimit<BatchsendmsgRequest> => ({
	partOf: () => 'recipients',
	weightOf: ({ To_Account }) => To_Account.length,
	limit: perMinute,
	windowMs: 60_000,
	errorCodes: [],
	words: '12,000 recipients a minute, of all calls together, unless more were bought',
});

/**
 * Sends one message to up to 500 users; all copies have one MsgKey. Not repeated when it may have
 * been carried out: its page does not say that Tencent drops a repeat, as that of `sendmsg` does.
 *
 * @see https://trtc.io/document/34920
 */
export const batchsendmsg: Api<BatchsendmsgRequest, z.infer<typeof reply>> = {
	path: 'v4/openim/batchsendmsg',
	callsPerSecond: 200,
	partLimit: recipientsWithin(maxRecipientsPerMinute),
	repeatableForMs: 0,
	request,
	reply,
	page: 'https://trtc.io/document/34920',
};

/** The same for an app that may reach another number of recipients in a minute. */
export const batchsendmsgWithin = (recipientsPerMinute: number): typeof batchsendmsg => ({
	...batchsendmsg,
	partLimit: recipientsWithin(recipientsPerMinute),
});

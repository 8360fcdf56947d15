import { z } from 'zod/v4';
import { maxGroupRecipients, maxMentions } from './limits';
import { messageBodySchema } from '../elements/messageBodySchema';
import { fieldSchemas } from '../elements/wireFieldSchema';
import type { Api } from './api';
import {
	commonReply,
	cloudCustomDataSchema,
	groupIdSchema,
	messageFits,
	messageTooLong,
	uint32Schema,
	userIdSchema,
} from './schemas';
import { offlinePushSchema } from './offlinePushSchema';
import type { OptionsOf } from './sendOptions';
import { sendGroupMsgOptions } from './sendOptions';

/** One of those whom a message mentions; flag 1 stands for everybody. */
const mention = z.strictObject({
	GroupAtAllFlag: z.literal([0, 1]),
	GroupAt_Account: userIdSchema.optional(),
});

const message = z.strictObject({
	GroupId: groupIdSchema,
	From_Account: userIdSchema.optional(),
	Random: uint32Schema,
	MsgBody: messageBodySchema,
	CloudCustomData: cloudCustomDataSchema.optional(),
	To_Account: z
		.array(userIdSchema)
		.max(maxGroupRecipients, `must hold at most ${maxGroupRecipients} user IDs`)
		.optional(),
	GroupAtInfo: z
		.array(mention)
		.max(maxMentions, `must hold at most ${maxMentions} users`)
		.optional(),
	OfflinePushInfo: offlinePushSchema.optional(),
});

export type SendGroupMsgRequest = z.input<typeof message> & OptionsOf<typeof sendGroupMsgOptions>;

const request: z.ZodType<unknown, SendGroupMsgRequest> = z
	.strictObject({ ...message.shape, ...fieldSchemas(sendGroupMsgOptions) })
	.refine(messageFits, messageTooLong);

const reply = commonReply.extend({
	MsgTime: z.coerce.number(),
	MsgSeq: z.coerce.number(),
	/** Why nobody gets the message, though ErrorCode is 0. */
	MsgDropReason: z.string().optional(),
});

/**
 * For five minutes Tencent knows the same content with the same Random as a repeat. The last try
 * leaves some time before that, since it may be long under way.
 */
const knownAsRepeatMs = 240_000;

/**
 * Sends a message to a group.
 *
 * @see https://trtc.io/document/34959
 */
export const sendGroupMsg: Api<SendGroupMsgRequest, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/send_group_msg',
	callsPerSecond: 200,
	partLimit: {
		partOf: ({ GroupId }) => GroupId,
		weightOf: () => 1,
		limit: 40,
		windowMs: 1_000,
		errorCodes: [10023],
		words: '40 a second for one group',
	},
	repeatableForMs: knownAsRepeatMs,
	request,
	reply,
	page: 'https://trtc.io/document/34959',
};

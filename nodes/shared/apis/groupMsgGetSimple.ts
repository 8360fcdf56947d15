import { z } from 'zod/v4';
import { storedMessageBodySchema } from '../elements/messageBodySchema';
import type { Api } from './api';
import { commonReply, groupIdSchema, msgSeqSchema } from './schemas';
import { maxGroupMessages } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	ReqMsgNumber: z.number().int().min(1).max(maxGroupMessages),
	ReqMsgSeq: msgSeqSchema.optional(),
	WithRecalledMsg: z.literal([0, 1]).optional(),
	TopicId: z.string('must be a text').optional(),
});

/** A message as the history of a group holds it. */
export const groupHistoryMessageSchema = z.looseObject({
	From_Account: z.string(),
	MsgSeq: z.coerce.number(),
	MsgRandom: z.coerce.number(),
	/** Unix seconds. */
	MsgTimeStamp: z.coerce.number(),
	/** 0 for a message; else the place of one that is no longer there. */
	IsPlaceMsg: z.coerce.number().default(0),
	/** Empty for a place without a message. */
	MsgBody: z.union([storedMessageBodySchema, z.array(z.never())]).default([]),
	CloudCustomData: z.string().optional(),
});

export type GroupHistoryMessage = z.infer<typeof groupHistoryMessageSchema>;

const reply = commonReply.extend({
	GroupId: z.string(),
	/** 2 when what is older has expired. */
	IsFinished: z.coerce.number(),
	RspMsgList: z.array(groupHistoryMessageSchema).default([]),
});

/**
 * One page of a group's history, from ReqMsgSeq backwards. The next page begins before the smallest
 * MsgSeq of this one.
 *
 * @see https://trtc.io/document/34971
 */
export const groupMsgGetSimple: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/group_msg_get_simple',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34971',
};

/** The same for a message that is read to be written back: see `Api.keepsInexact`. */
export const groupMsgGetSimpleForEdit: typeof groupMsgGetSimple = {
	...groupMsgGetSimple,
	keepsInexact: true,
};

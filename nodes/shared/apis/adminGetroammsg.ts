import { z } from 'zod/v4';
import { storedMessageBodySchema } from '../elements/messageBodySchema';
import type { Api } from './api';
import { commonReply, uint32Schema, userIdSchema } from './schemas';

const request = z.strictObject({
	Operator_Account: userIdSchema,
	Peer_Account: userIdSchema,
	MaxCnt: z.number().int().min(1),
	MinTime: uint32Schema,
	MaxTime: uint32Schema,
	LastMsgKey: z.string().optional(),
});

/** A message as a history holds it. */
export const historyMessageSchema = z.looseObject({
	From_Account: z.string(),
	To_Account: z.string(),
	MsgKey: z.string(),
	MsgSeq: z.coerce.number(),
	MsgRandom: z.coerce.number(),
	/** Unix seconds. */
	MsgTimeStamp: z.coerce.number(),
	/** The clients' own ID of the message, and the time of the sender's clock. Not always there. */
	MsgId: z.string().optional(),
	MsgClientTime: z.coerce.number().optional(),
	/** Bits: 8 for a recalled message. */
	MsgFlagBits: z.coerce.number().default(0),
	/** Left out where it is not known. */
	IsPeerRead: z.preprocess((read) => read ?? undefined, z.coerce.number().optional()).optional(),
	MsgBody: z.union([storedMessageBodySchema, z.array(z.never())]).default([]),
	CloudCustomData: z.string().optional(),
});

export type HistoryMessage = z.infer<typeof historyMessageSchema>;

const reply = commonReply.extend({
	/** 1 when there is nothing older in the range. */
	Complete: z.coerce.number(),
	LastMsgTime: z.coerce.number().default(0),
	LastMsgKey: z.string().default(''),
	MsgList: z.array(historyMessageSchema).default([]),
});

/**
 * One page of a conversation as one of its sides sees it, the newest first, each page in ascending
 * order. The next page keeps MinTime and takes LastMsgTime and LastMsgKey of this one.
 *
 * @see https://trtc.io/document/35478
 */
export const adminGetroammsg: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/openim/admin_getroammsg',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/35478',
};

/** The same for a message that is read to be written back: see `Api.keepsInexact`. */
export const adminGetroammsgForEdit: typeof adminGetroammsg = {
	...adminGetroammsg,
	keepsInexact: true,
};

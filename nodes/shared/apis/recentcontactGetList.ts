import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, userIdSchema } from './schemas';

/** Where a page begins: zeros for the first, then what the page before gave. */
const place = {
	TimeStamp: z.number().int().min(0),
	StartIndex: z.number().int().min(0),
	TopTimeStamp: z.number().int().min(0),
	TopStartIndex: z.number().int().min(0),
};

const request = z.strictObject({
	From_Account: userIdSchema,
	...place,
	/** Bits; 7 also gives pinned conversations, as the page's own sample does. */
	AssistFlags: z.number().int().min(0),
});

/** Type 1 is a conversation with a user, 2 one in a group. */
const sessionItemSchema = z.looseObject({
	Type: z.coerce.number(),
	To_Account: z.string().optional(),
	GroupId: z.string().optional(),
	/** Unix seconds of the last message. */
	MsgTime: z.coerce.number().default(0),
});

const reply = commonReply.extend({
	SessionItem: z.array(sessionItemSchema).default([]),
	/** 1 when there are no further conversations. */
	CompleteFlag: z.coerce.number(),
	TimeStamp: z.coerce.number().default(0),
	StartIndex: z.coerce.number().default(0),
	TopTimeStamp: z.coerce.number().default(0),
	TopStartIndex: z.coerce.number().default(0),
});

/**
 * One page of the conversations of a user, the latest first.
 *
 * @see https://trtc.io/document/43087
 */
export const recentcontactGetList: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/recentcontact/get_list',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/43087',
};

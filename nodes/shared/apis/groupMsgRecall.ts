import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, groupIdSchema, msgSeqSchema } from './schemas';
import { maxRecalls } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	MsgSeqList: z
		.array(z.strictObject({ MsgSeq: msgSeqSchema }))
		.min(1, 'is required')
		.max(maxRecalls),
	TopicId: z.string('must be a text').optional(),
	Reason: z.string('must be a text').optional(),
});

const reply = commonReply.extend({
	/** What became of each message; 0 for one that is recalled. */
	RecallRetList: z
		.array(z.looseObject({ MsgSeq: z.coerce.number(), RetCode: z.coerce.number() }))
		.default([]),
});

/**
 * Recalls up to 10 messages of a group, however old.
 *
 * @see https://trtc.io/document/34965
 * @see https://cloud.tencent.com/document/api/269/12341 for Reason, which the other page lacks
 */
export const groupMsgRecall: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/group_msg_recall',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34965',
};

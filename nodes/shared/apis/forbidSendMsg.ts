import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, groupIdSchema, uint32Schema, userIdSchema } from './schemas';

const request = z.strictObject({
	GroupId: groupIdSchema,
	Members_Account: z.array(userIdSchema).min(1, 'is required').max(500),
	/** Seconds; 0 lifts the mute, 4294967295 is a mute without end. */
	MuteTime: uint32Schema,
	/** A topic of the community; without it the whole group. */
	TopicId: z.string().optional(),
});

/**
 * Mutes up to 500 members of one group, also when they leave and join again. Private and work
 * groups have no mute.
 *
 * Read on the page: names, 500 members, seconds, 0, 200 calls a second. Pages before 2023 call
 * MuteTime ShutUpTime. That 4294967295 has no end stands in clients that quote the Chinese page
 * (https://cloud.tencent.com/document/product/269/1627).
 *
 * @see https://trtc.io/document/34951
 */
export const forbidSendMsg: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/forbid_send_msg',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34951',
};

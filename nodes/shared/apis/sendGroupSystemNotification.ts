import { z } from 'zod/v4';
import { maxNoticeMembers } from './limits';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, groupIdSchema, textSchema, userIdSchema } from './schemas';

const request = z.strictObject({
	GroupId: groupIdSchema,
	/** All members without it. */
	ToMembers_Account: z
		.array(userIdSchema)
		.max(maxNoticeMembers, `must have at most ${maxNoticeMembers} entries`)
		.optional(),
	Content: textSchema().min(1, 'is required'),
	TopicId: textSchema().optional(),
});

/**
 * Sends a notice of the app to a group or some of its members. Not repeated when it may have been
 * carried out: each one arrives.
 *
 * @see https://cloud.tencent.com/document/product/269/1630
 */
export const sendGroupSystemNotification: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/send_group_system_notification',
	callsPerSecond: 200,
	repeatableForMs: 0,
	request,
	reply: commonReply,
	page: 'https://cloud.tencent.com/document/product/269/1630',
};

import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, groupIdSchema, textSchema, userIdSchema } from './schemas';

const request = z.strictObject({
	GroupId: groupIdSchema,
	Sender_Account: userIdSchema,
	TopicId: textSchema().optional(),
});

/**
 * Deletes the latest 1,000 messages of one sender in a group, and tells nobody. In a live group
 * (AVChatRoom) it answers OK and does nothing.
 *
 * @see https://trtc.io/document/34970
 */
export const deleteGroupMsgBySender: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/delete_group_msg_by_sender',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34970',
};

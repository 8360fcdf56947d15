import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, groupIdSchema, textSchema, userIdSchema } from './schemas';
import { maxMembersToRemove } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	MemberToDel_Account: z.array(userIdSchema).min(1, 'is required').max(maxMembersToRemove),
	/** 1 tells only those who are removed. */
	Silence: z.literal([0, 1]).optional(),
	Reason: textSchema().optional(),
});

/**
 * Removes up to 100 members of a group. Those who are no members count as removed. Live groups
 * (AVChatRoom) answer 10004.
 *
 * @see https://trtc.io/document/34949
 */
export const deleteGroupMember: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/delete_group_member',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34949',
};

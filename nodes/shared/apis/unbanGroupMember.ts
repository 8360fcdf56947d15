import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, groupIdSchema, userIdSchema } from './schemas';
import { maxMembersToBan } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	Members_Account: z.array(userIdSchema).min(1, 'is required').max(maxMembersToBan),
});

/**
 * Ends the bans of up to 20 users.
 *
 * @see https://trtc.io/document/50297
 */
export const unbanGroupMember: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/unban_group_member',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/50297',
};

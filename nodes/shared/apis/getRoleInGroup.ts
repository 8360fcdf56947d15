import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, groupIdSchema, userIdSchema } from './schemas';
import { maxRolesPerCall } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	User_Account: z.array(userIdSchema).min(1, 'is required').max(maxRolesPerCall),
});

const reply = commonReply.extend({
	UserIdList: z
		.array(
			z.looseObject({
				Member_Account: z.string(),
				/** `Owner`, `Admin`, `Member` or `NotMember`. */
				Role: z.string(),
			}),
		)
		.default([]),
});

/**
 * What up to 500 users are in a group. Live groups (AVChatRoom) answer 10007.
 *
 * @see https://trtc.io/document/34963
 */
export const getRoleInGroup: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/get_role_in_group',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34963',
};

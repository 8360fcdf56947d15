import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, groupIdSchema, textSchema, uint32Schema, userIdSchema } from './schemas';
import { maxMembersToBan, maxBanReasonBytes } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	Members_Account: z.array(userIdSchema).min(1, 'is required').max(maxMembersToBan),
	/** Seconds. */
	Duration: uint32Schema,
	Description: textSchema(maxBanReasonBytes).optional(),
});

/**
 * Keeps up to 20 users out of a group for a time. Older copies of the page name live groups
 * (AVChatRoom) alone, the newest all types; which plans have it differs, too. So Tencent decides.
 *
 * @see https://trtc.io/document/50296
 */
export const banGroupMember: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/ban_group_member',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/50296',
};

import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, groupIdSchema, uint32Schema } from './schemas';
import { maxBansPerPage } from './limits';

const request = z.strictObject({
	GroupId: groupIdSchema,
	Limit: z.number().int().min(1).max(maxBansPerPage),
	Offset: uint32Schema,
});

const reply = commonReply.extend({
	BannedAccountList: z
		.array(
			z.looseObject({
				Member_Account: z.string(),
				/** Unix seconds. */
				BannedUntil: z.coerce.number(),
			}),
		)
		.default([]),
	/** Where the next page begins; 0 after the last one. */
	NextOffset: z.coerce.number().default(0),
});

/**
 * One page of those who are banned from a group.
 *
 * @see https://trtc.io/document/50295
 */
export const getGroupBanMember: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/get_group_ban_member',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/50295',
};

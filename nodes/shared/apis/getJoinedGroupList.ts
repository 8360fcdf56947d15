import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, textSchema, uint32Schema, userIdSchema } from './schemas';
import { maxGroupsPerPage } from './limits';

const request = z.strictObject({
	Member_Account: userIdSchema,
	Limit: z.number().int().min(1).max(maxGroupsPerPage),
	Offset: uint32Schema,
	GroupType: textSchema().optional(),
	/** 1 lists live groups, too, though not for sure all of them. */
	WithHugeGroups: z.literal([0, 1]).optional(),
	/** 1 lists work groups in which nobody has said anything yet, too. */
	WithNoActiveGroups: z.literal([0, 1]).optional(),
	ResponseFilter: z
		.strictObject({
			GroupBaseInfoFilter: z.array(z.string()),
			SelfInfoFilter: z.array(z.string()),
		})
		.optional(),
});

const reply = commonReply.extend({
	TotalCount: z.coerce.number(),
	GroupIdList: z.array(z.looseObject({ GroupId: z.string() })).default([]),
});

/**
 * One page of the groups that a user has joined.
 *
 * @see https://trtc.io/document/34925
 */
export const getJoinedGroupList: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/get_joined_group_list',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34925',
};

import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, groupIdSchema } from './schemas';

const request = z.strictObject({
	GroupIdList: z.array(groupIdSchema).min(1, 'is required'),
	/** Which fields to give; all without it. */
	ResponseFilter: z
		.strictObject({
			GroupBaseInfoFilter: z.array(z.string()).optional(),
			MemberInfoFilter: z.array(z.string()).optional(),
			AppDefinedDataFilter_Group: z.array(z.string()).optional(),
			AppDefinedDataFilter_GroupMember: z.array(z.string()).optional(),
		})
		.optional(),
});

const groupInfoSchema = z.looseObject({
	GroupId: z.string(),
	/** 0 where the group was found. */
	ErrorCode: z.coerce.number().default(0),
	Name: z.string().default(''),
});

const reply = commonReply.extend({ GroupInfo: z.array(groupInfoSchema).default([]) });

/**
 * What is known of groups, such as their names.
 *
 * @see https://trtc.io/document/34961
 */
export const getGroupInfo: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/get_group_info',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34961',
};

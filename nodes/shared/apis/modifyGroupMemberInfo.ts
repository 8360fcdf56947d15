import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import {
	commonReply,
	definedDataSchema,
	groupIdSchema,
	textSchema,
	uint32Schema,
	userIdSchema,
} from './schemas';
import { memberFields } from './groupFields';

const request = z
	.strictObject({
		GroupId: groupIdSchema,
		Member_Account: userIdSchema,
		Role: z.literal(memberFields.Role.choices.map(({ value }) => value)).optional(),
		NameCard: textSchema(memberFields.NameCard.maxBytes).optional(),
		/** Seconds; 0 lifts the mute. */
		MuteTime: uint32Schema.optional(),
		/** How the member hears of messages. Which ways there are is for Tencent to say. */
		MsgFlag: z.string().optional(),
		AppMemberDefinedData: definedDataSchema.optional(),
	})
	.refine((body) => Object.keys(body).length > 2, {
		error: 'has nothing to change',
		when: ({ issues }) => issues.length === 0,
		path: ['changes'],
	});

/**
 * Changes what a member is in a group. Live groups (AVChatRoom) keep nothing of their members.
 *
 * @see https://trtc.io/document/34900
 */
export const modifyGroupMemberInfo: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/modify_group_member_info',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34900',
};

import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, definedDataSchema, groupIdSchema, textSchema, uint32Schema } from './schemas';
import { groupFields } from './groupFields';

const changes = {
	Name: textSchema(groupFields.Name.maxBytes).min(1, 'must not be empty').optional(),
	Introduction: textSchema(groupFields.Introduction.maxBytes).optional(),
	Notification: textSchema(groupFields.Notification.maxBytes).optional(),
	FaceUrl: textSchema(groupFields.FaceUrl.maxBytes).optional(),
	MuteAllMember: z.literal(['On', 'Off']).optional(),
	MaxMemberNum: uint32Schema.optional(),
	/** Which there are is for Tencent to say. */
	ApplyJoinOption: z.string().optional(),
	AppDefinedData: definedDataSchema.optional(),
};

const request = z
	.strictObject({ GroupId: groupIdSchema, ...changes })
	.refine((body) => Object.keys(body).length > 1, {
		error: 'has nothing to change',
		when: ({ issues }) => issues.length === 0,
		path: ['changes'],
	});

/**
 * Changes what a group says of itself, and whether all its ordinary members are muted.
 *
 * @see https://trtc.io/document/34962
 */
export const modifyGroupBaseInfo: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/group_open_http_svc/modify_group_base_info',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34962',
};

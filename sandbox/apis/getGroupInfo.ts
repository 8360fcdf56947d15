import * as z from 'zod/v4';
import { accept } from '../reply';
import type { ChatState } from '../state/chatState';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34961 */
export const getGroupInfo = defineApi({
	path: 'v4/group_open_http_svc/get_group_info',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupIdList: z.array(z.string().min(1)).min(1),
		ResponseFilter: z
			.strictObject({ GroupBaseInfoFilter: z.array(z.string()).optional() })
			.optional(),
	}),
	apply({ GroupIdList, ResponseFilter }, { state }) {
		const wanted = ResponseFilter?.GroupBaseInfoFilter;
		return accept({ GroupInfo: GroupIdList.map((groupId) => infoOf(state, groupId, wanted)) });
	},
});

/** Gives the profile of a group. One that does not exist fails alone, and the others are given. */
function infoOf(state: ChatState, groupId: string, wanted: readonly string[] | undefined) {
	const group = state.groups.find(groupId);
	if (group === undefined) {
		return { GroupId: groupId, ErrorCode: 10010, ErrorInfo: 'group not exist' };
	}
	const { name, introduction, notification, faceUrl, muteAllMember } = group.info;
	const fields: Record<string, unknown> = {
		Type: group.type,
		Name: name,
		Introduction: introduction,
		Notification: notification,
		FaceUrl: faceUrl,
		...(group.owner !== undefined && { Owner_Account: group.owner }),
		MuteAllMember: muteAllMember ? 'On' : 'Off',
	};
	const given = Object.entries(fields).filter(([field]) => wanted?.includes(field) ?? true);
	return { GroupId: groupId, ErrorCode: 0, ErrorInfo: '', ...Object.fromEntries(given) };
}

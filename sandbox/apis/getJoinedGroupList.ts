import * as z from 'zod/v4';
import { account, flag, uint32 } from '../checks/fields';
import { accept, refuse } from '../reply';
import type { ChatState } from '../state/chatState';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34925 */
export const getJoinedGroupList = defineApi({
	path: 'v4/group_open_http_svc/get_joined_group_list',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		Member_Account: account,
		Limit: z.int().min(1).max(5000).optional(),
		Offset: uint32.optional(),
		GroupType: z.string().optional(),
		WithHugeGroups: flag.optional(),
		WithNoActiveGroups: flag.optional(),
		ResponseFilter: z
			.strictObject({
				GroupBaseInfoFilter: z.array(z.string()).optional(),
				SelfInfoFilter: z.array(z.string()).optional(),
			})
			.optional(),
	}),
	apply(request, { state }) {
		const { Member_Account: userId, Limit = 5000, Offset = 0, GroupType } = request;
		if (!state.accounts.has(userId)) return refuse(10019, userId);
		const { GroupBaseInfoFilter = [], SelfInfoFilter = [] } = request.ResponseFilter ?? {};
		const joined = joinedBy(state, userId)
			.flatMap((groupId) => state.groups.find(groupId) ?? [])
			.filter(({ type }) => GroupType === undefined || type === GroupType)
			.filter(({ type }) => type !== 'AVChatRoom' || request.WithHugeGroups === 1);
		return accept({
			TotalCount: joined.length,
			GroupIdList: joined.slice(Offset, Offset + Limit).map((group) => ({
				GroupId: group.groupId,
				...(GroupBaseInfoFilter.includes('Type') && { Type: group.type }),
				...(GroupBaseInfoFilter.includes('Name') && { Name: group.info.name }),
				...(SelfInfoFilter.includes('Role') && {
					SelfInfo: { Role: state.members.roleOf(group, userId) },
				}),
			})),
		});
	},
});

/** Lists the groups that name the user as a member, or in which the user has written something. */
const joinedBy = (state: ChatState, userId: string): readonly string[] =>
	state.groups.ids().filter((groupId) => {
		const group = state.groups.find(groupId);
		if (group === undefined || !state.members.has(group, userId)) return false;
		return (
			state.members.named(group).includes(userId) ||
			state.groups.messages(groupId).some(({ from }) => from === userId)
		);
	});

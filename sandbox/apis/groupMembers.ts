import * as z from 'zod/v4';
import { account, definedData, uint32 } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

const groupId = z.string().min(1);

/** @see https://trtc.io/document/34963 */
export const getRoleInGroup = defineApi({
	path: 'v4/group_open_http_svc/get_role_in_group',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({ GroupId: groupId, User_Account: z.array(account).min(1) }),
	apply({ GroupId, User_Account }, { state }) {
		if (User_Account.length > 500) return refuse(10005, `${User_Account.length}`);
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (group.type === 'AVChatRoom') return refuse(10007, 'an AVChatRoom');
		return accept({
			UserIdList: User_Account.map((userId) => ({
				Member_Account: userId,
				Role: state.members.has(group, userId) ? state.members.roleOf(group, userId) : 'NotMember',
			})),
		});
	},
});

/** @see https://trtc.io/document/34900 */
export const modifyGroupMemberInfo = defineApi({
	path: 'v4/group_open_http_svc/modify_group_member_info',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: groupId,
		Member_Account: account,
		Role: z.literal(['Admin', 'Member']).optional(),
		NameCard: z
			.string()
			.refine((card) => Buffer.byteLength(card) <= 50, 'longer than 50 bytes')
			.optional(),
		MuteTime: uint32.optional(),
		MsgFlag: z.literal(['AcceptAndNotify', 'AcceptNotNotify', 'Discard']).optional(),
		AppMemberDefinedData: definedData.optional(),
	}),
	apply({ GroupId, Member_Account, Role, NameCard, MuteTime }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (group.type === 'AVChatRoom') return refuse(10004, 'an AVChatRoom');
		if (!state.members.has(group, Member_Account)) return refuse(10007, 'no member');
		const isWork = ['Private', 'Work'].includes(group.type);
		if (isWork && (Role !== undefined || MuteTime !== undefined))
			return refuse(10007, `a ${group.type} group`);
		if (Role !== undefined) state.members.setRole(group, Member_Account, Role);
		if (NameCard !== undefined) state.members.setNameCard(group, Member_Account, NameCard);
		if (MuteTime !== undefined) state.mutes.set({ groupId: GroupId }, Member_Account, MuteTime);
		state.changed({ kind: 'other' });
		return accept();
	},
});

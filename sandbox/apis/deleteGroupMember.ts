import * as z from 'zod/v4';
import { account, flag } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34949 */
export const deleteGroupMember = defineApi({
	path: 'v4/group_open_http_svc/delete_group_member',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		MemberToDel_Account: z.array(account).min(1),
		Silence: flag.optional(),
		Reason: z.string().optional(),
	}),
	apply({ GroupId, MemberToDel_Account }, { state }) {
		if (MemberToDel_Account.length > 100) return refuse(10005, `${MemberToDel_Account.length}`);
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (group.type === 'AVChatRoom') return refuse(10004, 'not for an AVChatRoom');
		for (const userId of MemberToDel_Account) state.members.remove(group, userId);
		state.changed({ kind: 'other' });
		return accept();
	},
});

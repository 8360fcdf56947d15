import * as z from 'zod/v4';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34964 */
export const getGroupMutedAccount = defineApi({
	path: 'v4/group_open_http_svc/get_group_muted_account',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({ GroupId: z.string().min(1), TopicId: z.string().optional() }),
	apply({ GroupId }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (['Private', 'Work'].includes(group.type)) return refuse(10007, `a ${group.type} group`);
		return accept({
			GroupId,
			MutedAccountList: state.mutes.inGroup(GroupId).map(({ userId, until }) => ({
				Member_Account: userId,
				MutedUntil: until,
			})),
		});
	},
});

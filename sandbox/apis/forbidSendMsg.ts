import * as z from 'zod/v4';
import { account, uint32 } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/**
 * Takes the duration as MuteTime, which pages from before 2023 call ShutUpTime.
 *
 * @see https://trtc.io/document/34951
 */
export const forbidSendMsg = defineApi({
	path: 'v4/group_open_http_svc/forbid_send_msg',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		Members_Account: z.array(account).min(1).max(500),
		MuteTime: uint32,
		TopicId: z.string().optional(),
	}),
	apply({ GroupId, Members_Account, MuteTime }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (TYPES_WITHOUT_MUTE.includes(group.type))
			return refuse(10007, `members of a ${group.type} group cannot be muted`);
		for (const userId of Members_Account) {
			state.mutes.set({ groupId: GroupId }, userId, MuteTime);
			state.changed({ kind: 'muted', userId });
		}
		return accept();
	},
});

const TYPES_WITHOUT_MUTE = ['Private', 'Work'];

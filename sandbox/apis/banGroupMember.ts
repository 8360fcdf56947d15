import * as z from 'zod/v4';
import { account, uint32 } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

const members = z.array(account).min(1);

/**
 * Works in all types of groups, as the newest copy of the page says.
 *
 * @see https://trtc.io/document/50296
 */
export const banGroupMember = defineApi({
	path: 'v4/group_open_http_svc/ban_group_member',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		Members_Account: members,
		Duration: uint32,
		Description: z
			.string()
			.refine((text) => Buffer.byteLength(text) <= 1000, 'longer than 1000 bytes')
			.optional(),
	}),
	apply({ GroupId, Members_Account, Duration }, { state }) {
		if (Members_Account.length > 20) return refuse(10005, `${Members_Account.length}`);
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		for (const userId of Members_Account) state.members.ban(group, userId, Duration);
		state.changed({ kind: 'other' });
		return accept();
	},
});

/** @see https://trtc.io/document/50297 */
export const unbanGroupMember = defineApi({
	path: 'v4/group_open_http_svc/unban_group_member',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({ GroupId: z.string().min(1), Members_Account: members }),
	apply({ GroupId, Members_Account }, { state }) {
		if (Members_Account.length > 20) return refuse(10005, `${Members_Account.length}`);
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		for (const userId of Members_Account) state.members.ban(group, userId, 0);
		state.changed({ kind: 'other' });
		return accept();
	},
});

/** @see https://trtc.io/document/50295 */
export const getGroupBanMember = defineApi({
	path: 'v4/group_open_http_svc/get_group_ban_member',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		Limit: z.int().min(1).max(100),
		Offset: uint32,
	}),
	apply({ GroupId, Limit, Offset }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		const banned = state.members.banned(group);
		const end = Offset + Limit;
		return accept({
			BannedAccountList: banned.slice(Offset, end).map(({ userId, until }) => ({
				Member_Account: userId,
				BannedUntil: until,
			})),
			NextOffset: end < banned.length ? end : 0,
		});
	},
});

import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/** @see https://cloud.tencent.com/document/product/269/1630 */
export const sendGroupSystemNotification = defineApi({
	path: 'v4/group_open_http_svc/send_group_system_notification',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		ToMembers_Account: z.array(account).max(500).optional(),
		Content: z.string().min(1),
		TopicId: z.string().optional(),
	}),
	apply({ GroupId, ToMembers_Account, Content }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		const notice = { content: Content, to: ToMembers_Account };
		state.groups.describe(GroupId, { notices: [...group.info.notices, notice] });
		state.changed({ kind: 'other' });
		return accept();
	},
});

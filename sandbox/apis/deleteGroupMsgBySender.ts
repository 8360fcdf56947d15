import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/**
 * Deletes the latest 1,000 messages of the sender. No callback is sent.
 *
 * @see https://trtc.io/document/34970
 */
export const deleteGroupMsgBySender = defineApi({
	path: 'v4/group_open_http_svc/delete_group_msg_by_sender',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		Sender_Account: account,
		TopicId: z.string().optional(),
	}),
	apply({ GroupId, Sender_Account, TopicId }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (group.type === 'AVChatRoom') return accept();
		const sent = state.groups
			.messages(GroupId, TopicId)
			.filter(({ from, deleted }) => from === Sender_Account && deleted !== true);
		for (const message of sent.slice(-1000)) {
			const groupMessage = { ...message, deleted: true };
			state.groups.replace(groupMessage);
			state.changed({ kind: 'deleted', groupMessage });
		}
		return accept();
	},
});

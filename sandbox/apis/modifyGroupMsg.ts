import * as z from 'zod/v4';
import { groupBodies } from '../callbacks/bodies';
import { messageBody } from '../checks/fields';
import { accept, refuse } from '../reply';
import { MAX_MESSAGE_BYTES, defineApi, families } from './api';

/**
 * Has its path under openim, unlike the other APIs for groups.
 *
 * @see https://trtc.io/document/47948
 */
export const modifyGroupMsg = defineApi({
	path: 'v4/openim/modify_group_msg',
	callsPerSecond: 200,
	family: families.openim,
	maxRequest: { bytes: MAX_MESSAGE_BYTES, errorCode: 93000 },
	request: z.strictObject({
		GroupId: z.string().min(1),
		MsgSeq: z.int().min(1),
		TopicId: z.string().optional(),
		MsgBody: messageBody.optional(),
		CloudCustomData: z.string().optional(),
	}),
	apply({ GroupId, MsgSeq, TopicId, MsgBody, CloudCustomData }, call) {
		const { state, callbacks, identifier, origin } = call;
		if (MsgBody === undefined && CloudCustomData === undefined)
			return refuse(20001, 'neither MsgBody nor CloudCustomData is there');
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (group.type === 'AVChatRoom') return refuse(10007, 'an AVChatRoom keeps no messages');
		const stored = state.groups.message(GroupId, MsgSeq, TopicId);
		if (stored === undefined || stored.recalled) return refuse(20026, `${GroupId} ${MsgSeq}`);
		const groupMessage = {
			...stored,
			msgBody: MsgBody ?? stored.msgBody,
			cloudCustomData: CloudCustomData ?? stored.cloudCustomData,
			edits: stored.edits + 1,
			history: MsgBody ? [...stored.history, stored.msgBody] : stored.history,
		};
		state.groups.replace(groupMessage);
		state.changed({ kind: 'edited', groupMessage });
		const event = { type: group.type, operator: identifier, nowMs: state.nowMs() };
		callbacks.after(
			'Group.CallbackAfterModifyMsg',
			groupBodies.afterModify(groupMessage, event),
			origin,
		);
		return accept({}, 'succeed');
	},
});

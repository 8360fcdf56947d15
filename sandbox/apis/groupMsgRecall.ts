import * as z from 'zod/v4';
import { groupBodies } from '../callbacks/bodies';
import { accept, refuse } from '../reply';
import type { Group } from '../state/groups';
import { nowSeconds, type ChatState } from '../state/chatState';
import { defineApi, families } from './api';

/**
 * Recalls messages of a group. The Chinese page tells of AVChatRooms too.
 *
 * @see https://trtc.io/document/34965
 * @see https://cloud.tencent.com/document/product/269/12341
 */
export const groupMsgRecall = defineApi({
	path: 'v4/group_open_http_svc/group_msg_recall',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		MsgSeqList: z
			.array(z.strictObject({ MsgSeq: z.int().min(1) }))
			.min(1)
			.max(10),
		TopicId: z.string().optional(),
		Reason: z.string().optional(),
	}),
	apply({ GroupId, MsgSeqList, TopicId }, call) {
		const { state, callbacks, identifier, origin } = call;
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		const RecallRetList = MsgSeqList.map(({ MsgSeq }) => ({
			MsgSeq,
			RetCode: recall(state, group, MsgSeq, TopicId),
		}));
		const recalled = RecallRetList.filter(({ RetCode }) => RetCode === 0);
		if (recalled.length > 0)
			callbacks.after(
				'Group.CallbackAfterRecallMsg',
				groupBodies.afterRecall(
					GroupId,
					recalled.map(({ MsgSeq }) => MsgSeq),
					{ type: group.type, operator: identifier, nowMs: state.nowMs() },
					TopicId,
				),
				origin,
			);
		return accept({ RecallRetList });
	},
});

/**
 * In an AVChatRoom, a message can be recalled for an hour after it was sent; later Tencent refuses
 * it.
 */
const RECALLABLE_SECONDS = 3600;

const recall = (
	state: ChatState,
	{ groupId, type }: Group,
	msgSeq: number,
	topicId?: string,
): number => {
	const stored = state.groups.message(groupId, msgSeq, topicId);
	if (stored === undefined) return 10030;
	const ageSeconds = nowSeconds(state) - stored.timeSeconds;
	if (type === 'AVChatRoom' && ageSeconds >= RECALLABLE_SECONDS) return 10031;
	// No page says what a second recall gets; this is the code for messages that cannot be recalled.
	if (stored.recalled) return 10032;
	const groupMessage = { ...stored, recalled: true };
	state.groups.replace(groupMessage);
	state.changed({ kind: 'recalled', groupMessage });
	return 0;
};

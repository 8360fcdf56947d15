import * as z from 'zod/v4';
import { flag } from '../checks/fields';
import { accept, refuse } from '../reply';
import type { StoredGroupMessage } from '../types';
import { defineApi, families } from './api';

/** https://trtc.io/document/34971 */
export const groupMsgGetSimple = defineApi({
	path: 'v4/group_open_http_svc/group_msg_get_simple',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		ReqMsgNumber: z.int().min(1).max(20),
		ReqMsgSeq: z.int().min(0).optional(),
		WithRecalledMsg: flag.optional(),
		TopicId: z.string().optional(),
	}),
	apply({ GroupId, ReqMsgNumber, ReqMsgSeq, WithRecalledMsg, TopicId }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		if (group.type === 'AVChatRoom') return refuse(10044, GroupId);
		const asked = state.groups
			.messages(GroupId, TopicId)
			.slice(0, ReqMsgSeq)
			.slice(-ReqMsgNumber)
			.toReversed()
			.map(toWire);
		// The page is cut first, so that one full of recalled messages is empty with older ones behind it.
		const cut = asked.slice(0, countThatFits(asked));
		const RspMsgList = cut.filter(
			({ IsPlaceMsg }) => IsPlaceMsg !== RECALLED || WithRecalledMsg === 1,
		);
		// Says only that this reply holds what it was asked for: older messages may well be there.
		const IsFinished = cut.length === asked.length ? 1 : 0;
		return accept({ GroupId, IsFinished, RspMsgList });
	},
});

/** Tencent cuts a reply that gets "too long" without saying where; the sandbox does it here. */
const REPLY_BYTES = 64 * 1024;

const countThatFits = (messages: readonly unknown[]) => {
	let roomBytes = REPLY_BYTES;
	const end = messages.findIndex((message) => {
		roomBytes -= Buffer.byteLength(JSON.stringify(message));
		return roomBytes < 0;
	});
	return end === -1 ? messages.length : Math.max(1, end);
};

const RECALLED = 2;

const PRIORITIES: Readonly<Record<string, number>> = { High: 1, Normal: 2, Low: 3 };

const isGone = ({ recalled, deleted = false }: StoredGroupMessage) => recalled || deleted;

const toWire = (message: StoredGroupMessage) => ({
	From_Account: message.from,
	IsPlaceMsg: message.deleted ? 1 : message.recalled ? RECALLED : 0,
	MsgBody: isGone(message) ? [] : message.msgBody,
	MsgPriority: PRIORITIES[message.priority] ?? 2,
	MsgRandom: message.msgRandom,
	MsgSeq: message.msgSeq,
	MsgTimeStamp: message.timeSeconds,
	...(message.cloudCustomData !== undefined &&
		!isGone(message) && { CloudCustomData: message.cloudCustomData }),
});

import * as z from 'zod/v4';
import { flag } from '../checks/fields';
import { accept, refuse } from '../reply';
import type { StoredGroupMessage } from '../types';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34971 */
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
		// Recalled messages are left out after the page is cut, as Tencent does it: a page full of them
		// is empty, although older messages follow.
		const cut = asked.slice(0, countThatFits(asked));
		const RspMsgList = cut.filter(
			({ IsPlaceMsg }) => IsPlaceMsg !== RECALLED || WithRecalledMsg === 1,
		);
		// 1 says only that this reply holds as many messages as were asked for; older ones may follow.
		const IsFinished = cut.length === asked.length ? 1 : 0;
		return accept({ GroupId, IsFinished, RspMsgList });
	},
});

/**
 * Tencent cuts a reply that is "too long" and does not say at what size. With less, tests would
 * read more pages.
 */
const REPLY_BYTES = 64 * 1024;

/** Counts the messages that fit into a reply, at least one. */
const countThatFits = (messages: readonly unknown[]) => {
	let bytesLeft = REPLY_BYTES;
	const end = messages.findIndex((message) => {
		bytesLeft -= Buffer.byteLength(JSON.stringify(message));
		return bytesLeft < 0;
	});
	return end === -1 ? messages.length : Math.max(1, end);
};

/** The IsPlaceMsg of a recalled message. */
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

import * as z from 'zod/v4';
import { account, messageKey } from '../checks/fields';
import { accept, refuse } from '../reply';
import { pageOfHistory } from '../state/historyPage';
import { msgIdOf } from '../state/msgId';
import type { StoredMessage } from '../types';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/35478 */
export const adminGetroammsg = defineApi({
	path: 'v4/openim/admin_getroammsg',
	callsPerSecond: 200,
	family: families.openim,
	fieldCodes: { Operator_Account: 20003, Peer_Account: 20003, LastMsgKey: 90054 },
	request: z.strictObject({
		Operator_Account: account,
		Peer_Account: account,
		MaxCnt: z.int().min(1),
		MinTime: z.int().min(0),
		MaxTime: z.int().min(0),
		LastMsgKey: messageKey.optional(),
	}),
	apply(request, { state }) {
		const { Operator_Account: operator, Peer_Account: peer } = request;
		for (const userId of [operator, peer])
			if (!state.accounts.has(userId)) return refuse(90048, userId);
		const seen = state.conversations
			.between(operator, peer)
			.filter(({ from, inSendersHistory }) => inSendersHistory || from !== operator);
		const page = pageOfHistory(seen, {
			minTimeSeconds: request.MinTime,
			maxTimeSeconds: request.MaxTime,
			maxCount: request.MaxCnt,
			beforeKey: request.LastMsgKey,
			bytesOf: (message) => Buffer.byteLength(JSON.stringify(toWire(message))) + 1,
		});
		if (page === undefined) return refuse(90054, `LastMsgKey ${request.LastMsgKey} is not there`);
		const oldest = page.messages[0];
		return accept({
			Complete: page.complete ? 1 : 0,
			MsgCnt: page.messages.length,
			LastMsgTime: oldest?.timeSeconds ?? 0,
			LastMsgKey: oldest?.msgKey ?? '',
			MsgList: page.messages.map(toWire),
		});
	},
});

const RECALLED_FLAG = 8;

const toWire = (message: StoredMessage) => ({
	From_Account: message.from,
	To_Account: message.to,
	MsgSeq: message.msgSeq,
	MsgRandom: message.msgRandom,
	MsgTimeStamp: message.timeSeconds,
	MsgFlagBits: message.recalled ? RECALLED_FLAG : 0,
	IsPeerRead: 0,
	MsgKey: message.msgKey,
	MsgId: msgIdOf(message),
	MsgClientTime: message.timeSeconds,
	MsgBody: message.msgBody,
	...(message.cloudCustomData !== undefined && { CloudCustomData: message.cloudCustomData }),
});

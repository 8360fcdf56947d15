import * as z from 'zod/v4';
import { account, flag, messageBody, offlinePushInfo, uint32 } from '../checks/fields';
import { accept, refuse, refuseSaying } from '../reply';
import { draftOneToOne, findRepeated } from '../state/sending';
import { deliverOneToOne } from '../delivery/oneToOne';
import { msgIdOf } from '../state/msgId';
import type { StoredMessage } from '../types';
import { MAX_MESSAGE_BYTES, defineApi, families } from './api';

/** @see https://trtc.io/document/34919 */
export const sendmsg = defineApi({
	path: 'v4/openim/sendmsg',
	callsPerSecond: 200,
	family: families.openim,
	maxRequest: { bytes: MAX_MESSAGE_BYTES, errorCode: 93000 },
	fieldCodes: {
		From_Account: 90008,
		To_Account: 90003,
		MsgSeq: 90004,
		MsgRandom: 90005,
		MsgLifeTime: 90044,
		SyncOtherMachine: 90031,
		OfflinePushInfo: 90043,
	},
	request: z.strictObject({
		SyncOtherMachine: z.literal([1, 2]).optional(),
		From_Account: account.optional(),
		To_Account: account,
		MsgLifeTime: z.int().min(0).optional(),
		MsgSeq: uint32.optional(),
		MsgRandom: uint32,
		ForbidCallbackControl: z
			.array(z.literal(['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']))
			.optional(),
		SendMsgControl: z
			.array(z.literal(['NoUnread', 'NoLastMsg', 'WithMuteNotifications']))
			.optional(),
		MsgBody: messageBody,
		CloudCustomData: z.string().optional(),
		SupportMessageExtension: flag.optional(),
		OfflinePushInfo: offlinePushInfo.optional(),
		IsNeedReadReceipt: flag.optional(),
		OnlineOnlyFlag: flag.optional(),
	}),
	async apply(request, call) {
		const { state, identifier } = call;
		const from = request.From_Account ?? identifier;
		if ((request.MsgLifeTime ?? 0) > SEVEN_DAYS_SECONDS) return refuse(90026);
		if (!state.accounts.has(from)) return refuse(20003, from);
		if (!state.accounts.has(request.To_Account)) return refuse(90012, request.To_Account);
		const outgoing = {
			from,
			to: request.To_Account,
			msgSeq: request.MsgSeq,
			msgRandom: request.MsgRandom,
			msgBody: request.MsgBody,
			cloudCustomData: request.CloudCustomData,
			inSendersHistory: request.SyncOtherMachine !== 2,
		};
		const former = findRepeated(state, outgoing);
		if (former) return accept(sent(former));
		const draft = draftOneToOne(state, outgoing);
		const verdict = await deliverOneToOne(call, draft, {
			onlineOnly: request.MsgLifeTime === 0 || request.OnlineOnlyFlag === 1,
			forbidden: request.ForbidCallbackControl,
		});
		if (verdict.kind === 'block') return refuseSaying(verdict.errorCode, verdict.errorInfo);
		return accept(sent(draft));
	},
});

/**
 * Tencent's page of 2024 shows MsgTime and MsgKey. MsgId is known from a public Java SDK (doocs).
 */
const sent = (message: StoredMessage) => ({
	MsgTime: message.timeSeconds,
	MsgKey: message.msgKey,
	MsgId: msgIdOf(message),
});

const SEVEN_DAYS_SECONDS = 604_800;

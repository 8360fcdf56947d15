import * as z from 'zod/v4';
import { account, messageBody, offlinePushInfo, uint32 } from '../checks/fields';
import { accept, refuse } from '../reply';
import { draftOneToOne, storeOneToOne } from '../state/sending';
import { nowSeconds, randomUint32 } from '../state/chatState';
import { MAX_MESSAGE_BYTES, defineApi, families, messageBytes } from './api';

/** @see https://trtc.io/document/34920 */
export const batchsendmsg = defineApi({
	path: 'v4/openim/batchsendmsg',
	callsPerSecond: 200,
	family: families.openim,
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
		To_Account: z.array(account).min(1),
		MsgLifeTime: z.int().min(0).max(604_800).optional(),
		MsgSeq: uint32.optional(),
		MsgRandom: uint32,
		SendMsgControl: z
			.array(z.literal(['NoUnread', 'NoLastMsg', 'WithMuteNotifications']))
			.optional(),
		MsgBody: messageBody,
		CloudCustomData: z.string().optional(),
		OfflinePushInfo: offlinePushInfo.optional(),
		IsNeedReadReceipt: z.literal([0, 1]).optional(),
		OnlineOnlyFlag: z.literal([0, 1]).optional(),
	}),
	apply(request, { state, identifier }) {
		const from = request.From_Account ?? identifier;
		const recipients = [...new Set(request.To_Account)];
		if (request.To_Account.length > 500) return refuse(90011, `${request.To_Account.length}`);
		const bytes = messageBytes(request);
		if (bytes > MAX_MESSAGE_BYTES) return refuse(90055, `${bytes} bytes`);
		if (!state.accounts.has(from)) return refuse(20003, from);
		const unknown = recipients.filter((userId) => !state.accounts.has(userId));
		const ErrorList = unknown.map((To_Account) => ({ To_Account, ErrorCode: 70107 }));
		if (unknown.length === recipients.length) return { ...refuse(70107), ErrorList };
		const message = {
			from,
			// Number and time are chosen once for all recipients, so that their copies have the same key.
			msgSeq: request.MsgSeq ?? randomUint32(state),
			timeSeconds: nowSeconds(state),
			msgRandom: request.MsgRandom,
			msgBody: request.MsgBody,
			cloudCustomData: request.CloudCustomData,
			inSendersHistory: request.SyncOtherMachine !== 2,
		};
		const drafts = recipients
			.filter((userId) => state.accounts.has(userId))
			.map((to) => draftOneToOne(state, { ...message, to }));
		// Nothing is told by callback, since Tencent has no callback for this API.
		if (request.MsgLifeTime !== 0) drafts.forEach((draft) => storeOneToOne(state, draft));
		const MsgKey = drafts[0]?.msgKey;
		if (unknown.length === 0) return accept({ MsgKey });
		return { ...accept({ MsgKey, ErrorList }), ActionStatus: 'SomeError' };
	},
});

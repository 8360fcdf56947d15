import * as z from 'zod/v4';
import { account, flag, messageBody, offlinePushInfo, uint32 } from '../checks/fields';
import { refusalInGroup } from '../delivery/senderRights';
import { deliverToGroup } from '../delivery/toGroup';
import { refuse } from '../reply';
import { MAX_MESSAGE_BYTES, defineApi, families, messageBytes } from './api';

/** @see https://trtc.io/document/34959 */
export const sendGroupMsg = defineApi({
	path: 'v4/group_open_http_svc/send_group_msg',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		Random: uint32,
		MsgBody: messageBody,
		MsgPriority: z.literal(['High', 'Normal', 'Low']).optional(),
		From_Account: account.optional(),
		OfflinePushInfo: offlinePushInfo.optional(),
		ForbidCallbackControl: z
			.array(z.literal(['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']))
			.optional(),
		OnlineOnlyFlag: flag.optional(),
		SendMsgControl: z.array(z.literal(['NoLastMsg', 'NoUnread'])).optional(),
		CloudCustomData: z.string().optional(),
		SupportMessageExtension: flag.optional(),
		To_Account: z.array(account).min(1).max(50).optional(),
		GroupAtInfo: z
			.array(z.strictObject({ GroupAtAllFlag: flag, GroupAt_Account: account.optional() }))
			.optional(),
		TopicId: z.string().optional(),
		NeedReadReceipt: flag.optional(),
	}),
	async apply(request, call) {
		const { state, identifier } = call;
		const from = request.From_Account ?? identifier;
		const group = state.groups.find(request.GroupId);
		if (group === undefined) return refuse(10010, request.GroupId);
		if ((request.GroupAtInfo ?? []).length > 30) return refuse(10053);
		const bytes = messageBytes(request);
		if (bytes > MAX_MESSAGE_BYTES) return refuse(80002, `${bytes} bytes`);
		const refusal = refusalInGroup(state, group, from, from === identifier);
		if (refusal) return refusal;
		return deliverToGroup(
			call,
			group,
			{
				from,
				topicId: request.TopicId,
				random: request.Random,
				msgBody: request.MsgBody,
				cloudCustomData: request.CloudCustomData,
				priority: request.MsgPriority,
			},
			{ operator: identifier, forbidden: request.ForbidCallbackControl },
		);
	},
});

import { groupBodies, type GroupEvent } from '../callbacks/bodies';
import type { Verdict } from '../callbacks/callbackTypes';
import { groupCodes } from '../callbacks/beforeSendVerdict';
import { accept, refuseSaying, type Reply } from '../reply';
import type { Group } from '../state/groups';
import { sendToGroup, type OutgoingGroupMessage } from '../state/sendingToGroup';
import { nowSeconds } from '../state/chatState';
import type { DeliveryParts, ForbiddenCallback } from './parts';

/** Delivers a message to a group: asks the app, stores the message, and tells the app. */
export const deliverToGroup = async (
	{ state, callbacks, origin }: DeliveryParts,
	group: Group,
	outgoing: OutgoingGroupMessage,
	{ operator, forbidden = [] }: { operator: string; forbidden?: readonly ForbiddenCallback[] },
): Promise<Reply> => {
	const event: GroupEvent = { type: group.type, operator, nowMs: state.nowMs() };
	const verdict: Verdict = forbidden.includes('ForbidBeforeSendMsgCallback')
		? { kind: 'deliver' }
		: await callbacks.before(
				'Group.CallbackBeforeSendMsg',
				groupBodies.beforeSend(
					{ ...asStored(outgoing), groupId: group.groupId, timeSeconds: nowSeconds(state) },
					event,
				),
				origin,
				groupCodes,
			);
	if (verdict.kind === 'block') return refuseSaying(verdict.errorCode, verdict.errorInfo);
	if (verdict.kind === 'drop') return accept({ MsgTime: nowSeconds(state), MsgSeq: 0 });
	const sending = sendToGroup(state, group, {
		...outgoing,
		msgBody: verdict.msgBody ?? outgoing.msgBody,
		cloudCustomData: verdict.cloudCustomData ?? outgoing.cloudCustomData,
	});
	// Tencent reports success here; only MsgDropReason says that nobody gets the message.
	if (sending.outcome === 'dropped')
		return accept({ MsgTime: sending.timeSeconds, MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' });
	const { message } = sending;
	if (sending.outcome === 'sent' && !forbidden.includes('ForbidAfterSendMsgCallback'))
		callbacks.after('Group.CallbackAfterSendMsg', groupBodies.afterSend(message, event), origin);
	return accept({ MsgTime: message.timeSeconds, MsgSeq: message.msgSeq });
};

const asStored = ({ random, priority = 'Normal', ...rest }: OutgoingGroupMessage) => ({
	...rest,
	msgRandom: random,
	priority,
	recalled: false,
	edits: 0,
	history: [],
});

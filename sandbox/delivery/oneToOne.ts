import { oneToOneBodies } from '../callbacks/bodies';
import type { Verdict } from '../callbacks/callbackTypes';
import { oneToOneCodes } from '../callbacks/beforeSendVerdict';
import { storeOneToOne } from '../state/sending';
import type { StoredMessage } from '../types';
import type { DeliveryParts, ForbiddenCallback } from './parts';

export interface DeliveryOptions {
	/** Kept nowhere: MsgLifeTime 0. */
	onlineOnly?: boolean;
	forbidden?: readonly ForbiddenCallback[];
}

/**
 * A message's way: the app is asked, the message stored, the app told.
 * @returns how the app's answer lets the sender see it; for `deliver` it has been stored
 */
export const deliverOneToOne = async (
	{ state, callbacks, origin }: DeliveryParts,
	draft: StoredMessage,
	{ onlineOnly = false, forbidden = [] }: DeliveryOptions = {},
): Promise<Verdict> => {
	// A repeat within the second is not a second message, so nobody hears of it.
	if (state.conversations.find(draft.from, draft.to, draft.msgKey)) return { kind: 'deliver' };
	const verdict: Verdict = forbidden.includes('ForbidBeforeSendMsgCallback')
		? { kind: 'deliver' }
		: await callbacks.before(
				'C2C.CallbackBeforeSendMsg',
				oneToOneBodies.beforeSend(draft, onlineOnly),
				origin,
				oneToOneCodes,
			);
	if (verdict.kind !== 'deliver') return verdict;
	const message: StoredMessage = {
		...draft,
		msgBody: verdict.msgBody ?? draft.msgBody,
		cloudCustomData: verdict.cloudCustomData ?? draft.cloudCustomData,
	};
	if (!onlineOnly) storeOneToOne(state, message);
	if (!forbidden.includes('ForbidAfterSendMsgCallback'))
		callbacks.after(
			'C2C.CallbackAfterSendMsg',
			oneToOneBodies.afterSend(message, onlineOnly),
			origin,
		);
	return verdict;
};

import { oneToOneBodies } from '../callbacks/bodies';
import type { Verdict } from '../callbacks/callbackTypes';
import { oneToOneCodes } from '../callbacks/beforeSendVerdict';
import { storeOneToOne } from '../state/sending';
import type { StoredMessage } from '../types';
import type { DeliveryParts, ForbiddenCallback } from './parts';

/** What the sender asked for beside the message. */
export interface DeliveryOptions {
	/** True for MsgLifeTime 0: the message is stored nowhere. */
	onlineOnly?: boolean;
	forbidden?: readonly ForbiddenCallback[];
}

/**
 * Delivers a one-to-one message: asks the app, stores the message, and tells the app.
 *
 * @returns what the app decided; after `deliver` the message is stored
 */
export const deliverOneToOne = async (
	{ state, callbacks, origin }: DeliveryParts,
	draft: StoredMessage,
	{ onlineOnly = false, forbidden = [] }: DeliveryOptions = {},
): Promise<Verdict> => {
	// A repeat within the same second is not a second message, so no callback is sent.
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

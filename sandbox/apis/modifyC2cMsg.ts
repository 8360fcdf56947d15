import * as z from 'zod/v4';
import { oneToOneBodies } from '../callbacks/bodies';
import { account, messageBody, messageKey } from '../checks/fields';
import { accept, refuse } from '../reply';
import type { StoredMessage } from '../types';
import { MAX_MESSAGE_BYTES, defineApi, families } from './api';

/** @see https://trtc.io/document/47722 */
export const modifyC2cMsg = defineApi({
	path: 'v4/openim/modify_c2c_msg',
	callsPerSecond: 200,
	family: families.openim,
	maxRequest: { bytes: MAX_MESSAGE_BYTES, errorCode: 93000 },
	fieldCodes: { From_Account: 90008, To_Account: 90003, MsgKey: 90054 },
	request: z.strictObject({
		From_Account: account,
		To_Account: account,
		MsgKey: messageKey,
		MsgBody: messageBody.optional(),
		CloudCustomData: z.string().optional(),
	}),
	apply({ From_Account, To_Account, MsgKey, MsgBody, CloudCustomData }, call) {
		const { state, callbacks, identifier, origin } = call;
		// The page does not say what happens then. The sandbox refuses it, since it is a mistake.
		if (MsgBody === undefined && CloudCustomData === undefined)
			return refuse(20001, 'neither MsgBody nor CloudCustomData is there');
		if (!state.accounts.has(From_Account)) return refuse(20003, From_Account);
		if (!state.accounts.has(To_Account)) return refuse(90012, To_Account);
		const stored = state.conversations.find(From_Account, To_Account, MsgKey);
		if (stored === undefined) return refuse(20026, MsgKey);
		if (stored.recalled) return refuse(20026, `${MsgKey} was recalled`);
		const message: StoredMessage = {
			...stored,
			msgBody: MsgBody ?? stored.msgBody,
			cloudCustomData: CloudCustomData ?? stored.cloudCustomData,
			edits: stored.edits + 1,
			history: MsgBody ? [...stored.history, stored.msgBody] : stored.history,
		};
		state.conversations.replace(message);
		state.changed({ kind: 'edited', message });
		callbacks.after(
			'C2C.CallbackAfterModifyMsg',
			oneToOneBodies.afterModify(message, identifier, state.nowMs()),
			origin,
		);
		return accept({}, 'succeed');
	},
});

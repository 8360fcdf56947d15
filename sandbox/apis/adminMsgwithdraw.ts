import * as z from 'zod/v4';
import { oneToOneBodies } from '../callbacks/bodies';
import { account, messageKey } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/35015 */
export const adminMsgwithdraw = defineApi({
	path: 'v4/openim/admin_msgwithdraw',
	callsPerSecond: 200,
	family: families.openim,
	fieldCodes: { From_Account: 90008, To_Account: 90003, MsgKey: 90054 },
	request: z.strictObject({ From_Account: account, To_Account: account, MsgKey: messageKey }),
	apply({ From_Account, To_Account, MsgKey }, { state, callbacks, origin }) {
		for (const userId of [From_Account, To_Account])
			if (!state.accounts.has(userId)) return refuse(90048, userId);
		const stored = state.conversations.find(From_Account, To_Account, MsgKey);
		if (stored === undefined) return refuse(20022, MsgKey);
		if (stored.recalled) return refuse(20023, MsgKey);
		const message = { ...stored, recalled: true };
		state.conversations.replace(message);
		state.changed({ kind: 'recalled', message });
		callbacks.after('C2C.CallbackAfterMsgWithDraw', oneToOneBodies.afterRecall(message), origin);
		return accept();
	},
});

import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/**
 * Ends the logins that an account has now. The account may log in again.
 *
 * @see https://trtc.io/document/34957
 */
export const kick = defineApi({
	path: 'v4/im_open_login_svc/kick',
	callsPerSecond: 200,
	family: families.account,
	request: z.strictObject({ UserID: account }),
	apply({ UserID }, { state }) {
		if (!state.accounts.has(UserID)) return refuse(70107, UserID);
		state.accounts.kick(UserID);
		state.changed({ kind: 'kicked', userId: UserID });
		return accept();
	},
});

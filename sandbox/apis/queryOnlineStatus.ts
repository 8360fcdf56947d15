import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept } from '../reply';
import { defineApi, families } from './api';

/** Takes every account as online until it is kicked, since the sandbox keeps no logins. */
export const queryOnlineStatus = defineApi({
	path: 'v4/openim/query_online_status',
	callsPerSecond: 200,
	family: families.openim,
	request: z.strictObject({
		To_Account: z.array(account).min(1).max(500),
		IsNeedDetail: z.literal([0, 1]).optional(),
	}),
	apply({ To_Account: userIds }, { state }) {
		const known = userIds.filter((userId) => state.accounts.has(userId));
		const unknown = userIds.filter((userId) => !state.accounts.has(userId));
		return accept({
			QueryResult: known.map((userId) => ({
				To_Account: userId,
				Status: state.accounts.kicksOf(userId) > 0 ? 'Offline' : 'Online',
			})),
			...(unknown.length > 0 && {
				ErrorList: unknown.map((userId) => ({ To_Account: userId, ErrorCode: 70107 })),
			}),
		});
	},
});

import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34956 */
export const accountCheck = defineApi({
	path: 'v4/im_open_login_svc/account_check',
	callsPerSecond: 100,
	family: families.account,
	request: z.strictObject({ CheckItem: z.array(z.strictObject({ UserID: account })).min(1) }),
	apply({ CheckItem }, { state }) {
		if (CheckItem.length > 100) return refuse(70206, `${CheckItem.length} of at most 100`);
		return accept({
			ResultItem: CheckItem.map(({ UserID }) => ({
				UserID,
				ResultCode: 0,
				ResultInfo: '',
				AccountStatus: state.accounts.has(UserID) ? 'Imported' : 'NotImported',
			})),
		});
	},
});

import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { explainCode } from '../codes';
import { accept, refuse } from '../reply';
import { defineApi } from './api';

/**
 * Gives profiles. A user who does not exist fails alone, and the others are given.
 *
 * @see https://trtc.io/document/34917
 */
export const portraitGet = defineApi({
	path: 'v4/profile/portrait_get',
	callsPerSecond: 200,
	family: { notJson: 40001, invalid: 40001 },
	request: z.strictObject({
		To_Account: z.array(account).min(1),
		TagList: z.array(z.string().startsWith('Tag_Profile_')).min(1),
	}),
	apply({ To_Account, TagList }, { state }) {
		if (To_Account.length > 100) return refuse(40001, `${To_Account.length} of at most 100`);
		const unknown = To_Account.filter((userId) => !state.accounts.has(userId));
		return accept({
			UserProfileItem: To_Account.map((userId) =>
				unknown.includes(userId)
					? { To_Account: userId, ResultCode: 40003, ResultInfo: explainCode(40003) }
					: {
							To_Account: userId,
							ProfileItem: [...state.profiles.get(userId)]
								.filter(([tag]) => TagList.includes(tag))
								.map(([Tag, Value]) => ({ Tag, Value })),
							ResultCode: 0,
							ResultInfo: '',
						},
			),
			...(unknown.length > 0 && { Fail_Account: unknown }),
			ErrorDisplay: '',
		});
	},
});

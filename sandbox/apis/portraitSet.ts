import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi } from './api';

/** @see https://trtc.io/document/34916 */
export const portraitSet = defineApi({
	path: 'v4/profile/portrait_set',
	callsPerSecond: 200,
	family: { notJson: 40001, invalid: 40001 },
	request: z.strictObject({
		From_Account: account,
		ProfileItem: z
			.array(
				z.strictObject({
					Tag: z.string().startsWith('Tag_Profile_'),
					Value: z.union([z.string(), z.int().min(0)]),
				}),
			)
			.min(1),
	}),
	apply({ From_Account, ProfileItem }, { state }) {
		if (!state.accounts.has(From_Account)) return refuse(40003, From_Account);
		const tooLong = ProfileItem.find(({ Value }) => Buffer.byteLength(String(Value)) > 500);
		if (tooLong) return refuse(40601, tooLong.Tag);
		for (const { Tag, Value } of ProfileItem) state.profiles.set(From_Account, Tag, Value);
		state.changed({ kind: 'other', userId: From_Account });
		return accept({ ErrorDisplay: '' });
	},
});

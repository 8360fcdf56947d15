import * as z from 'zod/v4';
import { accept } from '../reply';
import { defineApi, families } from './api';

/** @see https://trtc.io/document/34960 */
export const getAppidGroupList = defineApi({
	path: 'v4/group_open_http_svc/get_appid_group_list',
	callsPerSecond: 1,
	family: families.group,
	request: z.strictObject({
		Limit: z.int().min(1).max(10_000).default(10_000),
		Next: z.int().min(0).default(0),
		GroupType: z.string().optional(),
	}),
	apply({ Limit, Next, GroupType }, { state }) {
		const all = state.groups
			.ids()
			.filter((id) => GroupType === undefined || state.groups.find(id)?.type === GroupType);
		const page = all.slice(Next, Next + Limit);
		const end = Next + page.length;
		return accept({
			TotalCount: all.length,
			GroupIdList: page.map((GroupId) => ({ GroupId })),
			// Tencent may give any number here. Only 0 has a meaning: this was the last page.
			Next: end < all.length ? end : 0,
		});
	},
});

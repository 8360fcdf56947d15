import { apis } from '../../../shared/apis';
import { maxBansPerPage } from '../../../shared/apis/limits';
import { groupId } from '../../fields/groups';
import { listPages, pageSize } from '../calls/listPages';
import type { Operation } from '../operation';
import { given } from '../calls/request';
import { banAdvice } from './banAdvice';

/** Lists who is banned from a group. */
export const getBanned: Operation = {
	resource: 'group',
	value: 'getBanned',
	name: 'Get Banned',
	action: 'Get banned members of group',
	description: 'List the users who are banned from a group; one item per user',
	noun: 'page',
	chinese: '获取封禁群成员列表',
	advice: banAdvice,
	example: { GroupId: '@TGS#aJRGC4MH6', Member_Account: 'user_1001', BannedUntil: 1660875916 },
	...listPages({
		api: apis.getGroupBanMember,
		request: { GroupId: groupId, Limit: pageSize(maxBansPerPage), Offset: given(() => 0) },
		page: ({ BannedAccountList, NextOffset }, body) => ({
			entries: BannedAccountList.map((banned) => ({ GroupId: body.GroupId, ...banned })),
			...(NextOffset > 0 && { next: { ...body, Offset: NextOffset } }),
		}),
	}),
};

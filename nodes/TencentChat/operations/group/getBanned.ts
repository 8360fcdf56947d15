import { maxBansPerPage } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { groupIdField } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { listFields } from '../../fields/paging';
import { listPages } from '../listPages';
import type { Operation } from '../operation';
import { banAdvice } from './banAdvice';

/** Lists who is banned from a group. */
export const getBanned: Operation = {
	resource: 'group',
	value: 'getBanned',
	name: 'Get Banned',
	action: 'Get banned members of group',
	description: 'List the users who are banned from a group; one item per user',
	chinese: '获取封禁群成员列表',
	advice: banAdvice,
	example: { GroupId: '@TGS#aJRGC4MH6', Member_Account: 'user_1001', BannedUntil: 1660875916 },
	fields: [groupIdField, ...listFields, optionsField()],
	run: listPages({
		api: async () => (await import('../../../shared/apis/getGroupBanMember')).getGroupBanMember,
		first: (parameters, _session, limit) =>
			success({
				GroupId: parameters.id('groupId'),
				Limit: Math.min(limit, maxBansPerPage),
				Offset: 0,
			}),
		page: ({ BannedAccountList, NextOffset }, body) => ({
			entries: BannedAccountList.map((banned) => ({ GroupId: body.GroupId, ...banned })),
			...(NextOffset > 0 && { next: { ...body, Offset: NextOffset } }),
		}),
	}),
};

import { apis } from '../../../shared/apis';
import { maxGroupsPerPage } from '../../../shared/apis/limits';
import { userId } from '../../fields/accounts';
import { mapped, option } from '../../fields/field';
import { groupType } from '../../fields/groups';
import { flag } from '../../fields/kinds';
import { listPages, nextByOffset, pageSize } from '../calls/listPages';
import type { Operation } from '../operation';
import { given, oneIfYes } from '../calls/request';

const includeLive = option(
	flag({
		name: 'withHugeGroups',
		label: 'Include Live Groups',
		description:
			'Whether to also list live groups (AVChatRoom). Tencent does not keep all of their members, so some may be missing.',
	}),
);

const includeInactive = option(
	flag({
		name: 'withNoActiveGroups',
		label: 'Include Inactive Work Groups',
		description: 'Whether to also list work groups in which no message was sent yet',
	}),
);

/** Lists the groups that a user is in. */
export const getGroups: Operation = {
	resource: 'account',
	value: 'getGroups',
	name: 'Get Groups',
	action: 'Get groups of account',
	description: 'List the groups that a user is in; one item per group',
	noun: 'page',
	chinese: '获取用户所加入的群组',
	example: {
		Member_Account: 'user_1001',
		GroupId: '@TGS#2J4SZEAEL',
		Type: 'Public',
		Name: 'MyFirstGroup',
		SelfInfo: { Role: 'Member' },
	},
	...listPages({
		api: apis.getJoinedGroupList,
		request: {
			Member_Account: userId,
			Limit: pageSize(maxGroupsPerPage),
			Offset: given(() => 0),
			GroupType: groupType,
			WithHugeGroups: mapped(includeLive, oneIfYes),
			WithNoActiveGroups: mapped(includeInactive, oneIfYes),
			ResponseFilter: given(() => ({
				GroupBaseInfoFilter: ['Type', 'Name'],
				SelfInfoFilter: ['Role'],
			})),
		},
		page: ({ GroupIdList, TotalCount }, body) => ({
			entries: GroupIdList.map((group) => ({ Member_Account: body.Member_Account, ...group })),
			next: nextByOffset(body, GroupIdList.length, TotalCount),
		}),
	}),
};

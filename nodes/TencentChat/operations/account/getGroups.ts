import type { INodeProperties } from 'n8n-workflow';
import { maxGroupsPerPage } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { userIdField } from '../../fields/accounts';
import { groupTypeOption } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { listFields } from '../../fields/paging';
import { isTrue } from '../../fields/switches';
import { readOptionalText } from '../../fields/text';
import { listPages, nextByOffset } from '../listPages';
import type { Operation } from '../operation';
import { withoutUnset } from '../withoutUnset';

const includeLive: INodeProperties = {
	displayName: 'Include Live Groups',
	name: 'withHugeGroups',
	type: 'boolean',
	default: true,
	description:
		'Whether to also list live groups (AVChatRoom). Tencent does not keep all of their members, so some may be missing.',
};

const includeInactive: INodeProperties = {
	displayName: 'Include Inactive Work Groups',
	name: 'withNoActiveGroups',
	type: 'boolean',
	default: true,
	description: 'Whether to also list work groups in which no message was sent yet',
};

/** Lists the groups that a user is in. */
export const getGroups: Operation = {
	resource: 'account',
	value: 'getGroups',
	name: 'Get Groups',
	action: 'Get groups of account',
	description: 'List the groups that a user is in; one item per group',
	chinese: '获取用户所加入的群组',
	labels: { Member_Account: userIdField.displayName },
	example: {
		Member_Account: 'user_1001',
		GroupId: '@TGS#2J4SZEAEL',
		Type: 'Public',
		Name: 'MyFirstGroup',
		SelfInfo: { Role: 'Member' },
	},
	fields: [
		userIdField,
		...listFields,
		optionsField([groupTypeOption, includeInactive, includeLive]),
	],
	run: listPages({
		api: async () => (await import('../../../shared/apis/getJoinedGroupList')).getJoinedGroupList,
		first: (parameters, _session, limit) => {
			const { groupType, withHugeGroups, withNoActiveGroups } = parameters.group('options');
			return success(
				withoutUnset({
					Member_Account: parameters.id('userId'),
					Limit: Math.min(limit, maxGroupsPerPage),
					Offset: 0,
					GroupType: readOptionalText(groupType),
					WithHugeGroups: isTrue(withHugeGroups) ? 1 : undefined,
					WithNoActiveGroups: isTrue(withNoActiveGroups) ? 1 : undefined,
					ResponseFilter: { GroupBaseInfoFilter: ['Type', 'Name'], SelfInfoFilter: ['Role'] },
				}),
			);
		},
		page: ({ GroupIdList, TotalCount }, body) => ({
			entries: GroupIdList.map((group) => ({ Member_Account: body.Member_Account, ...group })),
			next: nextByOffset(body, GroupIdList.length, TotalCount),
		}),
	}),
};

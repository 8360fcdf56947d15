import { apis } from '../../../shared/apis';
import { groupId, topicId } from '../../fields/groups';
import { listPages } from '../calls/listPages';
import type { Operation } from '../operation';

/** Lists who is muted in a group. */
export const getMuted: Operation = {
	resource: 'group',
	value: 'getMuted',
	name: 'Get Muted',
	action: 'Get muted members of group',
	description:
		'List the members who are muted in a group; one item per member. Not for work groups: they have no mute.',
	noun: 'page',
	chinese: '查询群组中的被禁言用户列表',
	advice: { 10007: 'Work groups (Private) have no mute, and so no list of muted members.' },
	example: { GroupId: '@TGS#2FZNNRAEU', Member_Account: 'user_1001', MutedUntil: 1458115189 },
	...listPages({
		api: apis.getGroupMutedAccount,
		request: { GroupId: groupId, TopicId: topicId },
		page: ({ MutedAccountList }, { GroupId }) => ({
			entries: MutedAccountList.map((muted) => ({ GroupId, ...muted })),
		}),
	}),
};

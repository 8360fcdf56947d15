import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import { maxGroupIdsPerPage, maxGroupsPerInfo } from '../../../shared/apis/limits';
import { groupType } from '../../fields/groups';
import { listFields, resultLimit } from '../../fields/paging';
import type { CallContext } from '../callContext';
import { chunksOf } from '../calls/chunks';
import { pageSize } from '../calls/listPages';
import type { Operation } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { refusedPart } from '../calls/refusedPart';
import type { Readers } from '../calls/request';
import { fieldsOf, given, labelsOf, readAll } from '../calls/request';
import { walkGroupIds } from './walkGroupIds';

const request: Readers<RequestTo<typeof apis.getAppidGroupList>> = {
	Limit: pageSize(maxGroupIdsPerPage),
	Next: given(() => 0),
	GroupType: groupType,
};

/** What the items say of a group; its members are not among it. */
const wanted = [
	...['Type', 'Name', 'Introduction', 'Notification', 'FaceUrl', 'Owner_Account'],
	...['CreateTime', 'LastMsgTime', 'MemberNum', 'MaxMemberNum', 'MuteAllMember'],
];

/** Lists the groups of the app. */
export const getMany: Operation = {
	resource: 'group',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many groups',
	description: 'List the groups of the app with their names; one item per group',
	noun: 'look-up',
	chinese: '获取 App 中的所有群组',
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		Type: 'Public',
		Name: 'MyFirstGroup',
		Introduction: 'TestGroup',
		Notification: 'TestGroup',
		FaceUrl: 'https://example.com/group.png',
		Owner_Account: 'user_1001',
		CreateTime: 1426976500,
		LastMsgTime: 1426976600,
		MemberNum: 2,
		MaxMemberNum: 50,
		MuteAllMember: 'Off',
	},
	fields: [...listFields, ...fieldsOf({ ...request })],
	labels: labelsOf({ ...request }),
	run: async (parameters, context) => {
		const limit = resultLimit.read(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const first = readAll(request, parameters, context);
		if (!first.ok) return [{ failure: first.error }];
		const ids = await walkGroupIds(context, first.value, limit.value);
		if ('entries' in ids) return ids.entries;
		const told = chunksOf(ids.groupIds, maxGroupsPerInfo).map(
			async (chunk) => await tell(chunk, context),
		);
		return (await Promise.all(told)).flat();
	},
};

/** What is known of up to 50 groups. */
async function tell(GroupIdList: string[], context: CallContext): Promise<readonly OutputEntry[]> {
	const result = await context.call(apis.getGroupInfo, {
		GroupIdList,
		ResponseFilter: { GroupBaseInfoFilter: wanted },
	});
	if (!result.ok) {
		return GroupIdList.map((GroupId) => ({ failure: result.error, details: { GroupId } }));
	}
	return result.value.GroupInfo.map(({ ErrorCode, ErrorInfo, ...group }): OutputEntry => {
		if (ErrorCode === 0) return { json: group };
		const info = typeof ErrorInfo === 'string' ? ErrorInfo : undefined;
		return { failure: refusedPart(ErrorCode, info), details: { GroupId: group.GroupId } };
	});
}

import { maxGroupIdsPerPage, maxGroupsPerInfo } from '../../../shared/apis/limits';
import { groupTypeOption } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { listFields, readLimit } from '../../fields/paging';
import { readOptionalText } from '../../fields/text';
import type { CallContext } from '../callContext';
import { chunksOf } from '../chunks';
import { onFirstUse } from '../onFirstUse';
import type { Operation } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { refusedPart } from '../refusedPart';
import { withoutUnset } from '../withoutUnset';
import { walkGroupIds } from './walkGroupIds';

const getGroupInfo = onFirstUse(
	async () => (await import('../../../shared/apis/getGroupInfo')).getGroupInfo,
);

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
	fields: [...listFields, optionsField([groupTypeOption])],
	run: async (parameters, session) => {
		const limit = readLimit(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const first = withoutUnset({
			Limit: Math.min(limit.value, maxGroupIdsPerPage),
			Next: 0,
			GroupType: readOptionalText(parameters.group('options').groupType),
		});
		const ids = await walkGroupIds(session, first, limit.value);
		if ('entries' in ids) return ids.entries;
		const told = chunksOf(ids.groupIds, maxGroupsPerInfo).map(
			async (chunk) => await tell(chunk, session),
		);
		return (await Promise.all(told)).flat();
	},
};

/** What is known of up to 50 groups. */
async function tell(
	GroupIdList: readonly string[],
	session: CallContext,
): Promise<readonly OutputEntry[]> {
	const result = await session.call(getGroupInfo, {
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

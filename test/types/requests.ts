import { userId } from '../../nodes/TencentChat/fields/accounts';
import { groupId, msgSeq } from '../../nodes/TencentChat/fields/groups';
import type { CallContext } from '../../nodes/TencentChat/operations/callContext';
import { oneCall } from '../../nodes/TencentChat/operations/calls/oneCall';
import type { Readers } from '../../nodes/TencentChat/operations/calls/request';
import type { RequestTo } from '../../nodes/shared/apis';
import { apis } from '../../nodes/shared/apis';

/**
 * What must not compile, for the type checker: a line below that compiles is an error. Nothing runs it.
 */
export async function requestsThatAreRefused(context: CallContext): Promise<void> {
	await context.call(apis.kick, { UserID: 'user_1001' });
	// @ts-expect-error the name is misspelt
	await context.call(apis.kick, { UserId: 'user_1001' });
	// @ts-expect-error an ID is a text
	await context.call(apis.kick, { UserID: 1001 });
	// @ts-expect-error nobody is named
	await context.preview(apis.kick, {});

	const member = { Member_Account: 'user_1001', NameCard: 'Ann' };
	await context.check(apis.modifyGroupMemberInfo, { GroupId: 'group', ...member });
	// @ts-expect-error the name is misspelt
	await context.check(apis.modifyGroupMemberInfo, { GroupID: 'group', ...member });
	// @ts-expect-error a name that need not be there is misspelt
	await context.check(apis.groupMsgRecall, { GroupId: 'group', MsgSeqList: [], TopicID: 'topic' });
	// @ts-expect-error the list of the request has another name
	await context.checkParts(apis.groupMsgRecall, 'MsgSeqs', []);

	oneCall({ api: apis.kick, request: { UserID: userId } });
	// @ts-expect-error the name is misspelt
	oneCall({ api: apis.kick, request: { UserId: userId } });
	// @ts-expect-error the field is a number
	oneCall({ api: apis.kick, request: { UserID: msgSeq } });
	// @ts-expect-error a name that need not be there is misspelt
	oneCall({ api: apis.modifyGroupBaseInfo, request: { GroupId: groupId, Nmae: groupId } });
}

export const missesItsGroup: Readers<RequestTo<typeof apis.modifyGroupMsg>> = {
	// @ts-expect-error the name is misspelt
	GroupID: groupId,
	MsgSeq: msgSeq,
};

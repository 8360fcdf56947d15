import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import type { GroupHistoryMessage } from '../../../shared/apis/groupMsgGetSimple';
import { maxGroupMessages } from '../../../shared/apis/limits';
import { mapped, option } from '../../fields/field';
import { groupId, topicId } from '../../fields/groups';
import { flag, numberAsTyped } from '../../fields/kinds';
import { pagingFields, resultLimit, simplify } from '../../fields/paging';
import { exampleContents } from '../examples';
import { newestOf } from '../messages/newestOf';
import type { Operation } from '../operation';
import type { Readers } from '../calls/request';
import { fieldsOf, given, labelsOf, oneIfYes, readAll } from '../calls/request';
import { simplifyGroupMessage } from '../messages/simplify';
import { walkGroupHistory } from './history';

const withRecalledMsg = option(
	flag({
		name: 'withRecalledMsg',
		label: 'Include Recalled Messages',
		description: 'Whether to also list recalled messages, which come without their content',
	}),
);

const reqMsgSeq = option(
	numberAsTyped({
		name: 'reqMsgSeq',
		label: 'Up to Sequence Number',
		placeholder: 'e.g. 100',
		description: 'The newest message to list, by its MsgSeq. Leave empty to begin at the newest.',
	}),
);

const request: Readers<RequestTo<typeof apis.groupMsgGetSimple>> = {
	GroupId: groupId,
	ReqMsgNumber: given(() => maxGroupMessages),
	ReqMsgSeq: reqMsgSeq,
	WithRecalledMsg: mapped(withRecalledMsg, oneIfYes),
	TopicId: topicId,
};

/** Lists the messages of a group. */
export const getMany: Operation = {
	resource: 'groupMessage',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many group messages',
	description: 'List the messages of a group',
	noun: 'page',
	chinese: '拉取群历史消息',
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		From_Account: 'user_1001',
		MsgSeq: 100,
		MsgTimeStamp: 1572869830,
		...exampleContents,
		Recalled: false,
		Deleted: false,
	},
	fields: [...fieldsOf({ ...request }), ...pagingFields],
	labels: labelsOf({ ...request }),
	run: async (parameters, context) => {
		const limit = resultLimit.read(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const first = readAll(request, parameters, context);
		if (!first.ok) return [{ failure: first.error }];
		const simplified = simplify.read(parameters);
		if (!simplified.ok) return [{ failure: simplified.error }];
		if (context.dryRun) return await context.preview(apis.groupMsgGetSimple, first.value);

		const newest = newestOf<GroupHistoryMessage>(limit.value);
		const failure = await walkGroupHistory(context, first.value, newest.add);
		// Half a history would look like a whole one.
		if (failure !== undefined) return [{ failure }];
		const { GroupId } = first.value;
		return newest
			.messages()
			.map((message) => ({ GroupId, ...message }))
			.map((message) => ({ json: simplified.value ? simplifyGroupMessage(message) : message }));
	},
};

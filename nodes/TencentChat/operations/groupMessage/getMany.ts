import type { INodeProperties } from 'n8n-workflow';
import type { GroupHistoryMessage } from '../../../shared/apis/groupMsgGetSimple';
import { maxGroupMessages } from '../../../shared/apis/limits';
import { groupIdField, topicIdOption } from '../../fields/groups';
import { readNumber } from '../../fields/numbers';
import { optionsField } from '../../fields/options';
import { pagingFields, readLimit, readSimplify } from '../../fields/paging';
import type { Parameters } from '../../fields/parameters';
import { shownNames } from '../../fields/shownNames';
import { isTrue } from '../../fields/switches';
import { readOptionalText } from '../../fields/text';
import { newestOf } from '../newestOf';
import type { Operation } from '../operation';
import { simplifyGroupMessage } from '../simplify';
import { withoutUnset } from '../withoutUnset';
import { groupMsgGetSimple, walkGroupHistory } from './history';

const ownOptions: INodeProperties[] = [
	{
		displayName: 'Include Recalled Messages',
		name: 'withRecalledMsg',
		type: 'boolean',
		default: true,
		description: 'Whether to also list recalled messages, which come without their content',
	},
	{
		displayName: shownNames.ReqMsgSeq,
		name: 'reqMsgSeq',
		type: 'string',
		default: '',
		placeholder: 'e.g. 100',
		description: 'The newest message to list, by its MsgSeq. Leave empty to begin at the newest.',
	},
	topicIdOption,
];

/** Lists the messages of a group. */
export const getMany: Operation = {
	resource: 'groupMessage',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many group messages',
	description: 'List the messages of a group',
	chinese: '拉取群历史消息',
	fields: [groupIdField, ...pagingFields, optionsField(ownOptions)],
	run: async (parameters, session) => {
		const limit = readLimit(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const request = readRequest(parameters);
		if (session.dryRun) return await session.preview(groupMsgGetSimple, request);

		const newest = newestOf<GroupHistoryMessage>(limit.value);
		const failure = await walkGroupHistory(session, request, newest.add);
		// Half a history would look like a whole one.
		if (failure !== undefined) return [{ failure }];
		const simplify = readSimplify(parameters);
		const GroupId = String(request.GroupId);
		return newest
			.messages()
			.map((message) => ({ GroupId, ...message }))
			.map((message) => ({ json: simplify ? simplifyGroupMessage(message) : message }));
	},
};

function readRequest(parameters: Parameters): Record<string, unknown> {
	const { reqMsgSeq, topicId, withRecalledMsg } = parameters.group('options');
	return withoutUnset({
		GroupId: parameters.id('groupId'),
		ReqMsgNumber: maxGroupMessages,
		ReqMsgSeq: readNumber(reqMsgSeq),
		WithRecalledMsg: isTrue(withRecalledMsg) ? 1 : undefined,
		TopicId: readOptionalText(topicId),
	});
}

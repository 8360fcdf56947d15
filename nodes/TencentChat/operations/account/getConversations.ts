import type { INodeProperties } from 'n8n-workflow';
import { success } from '../../../shared/result';
import { userIdField } from '../../fields/accounts';
import { optionsField } from '../../fields/options';
import { listFields } from '../../fields/paging';
import { isTrue } from '../../fields/switches';
import { listPages } from '../listPages';
import type { Operation } from '../operation';

const includeEmpty: INodeProperties = {
	displayName: 'Include Empty Conversations',
	name: 'includeEmpty',
	type: 'boolean',
	default: true,
	description: 'Whether to also list conversations that hold no message any more',
};

/** Pinned conversations are listed too, page by page. */
const pinned = 1 + 4;
const empty = 2;

/** Lists whom a user talked with lately, and in which groups. */
export const getConversations: Operation = {
	resource: 'account',
	value: 'getConversations',
	name: 'Get Conversations',
	action: 'Get conversations of account',
	description:
		'List the conversations that a user had lately, with users and in groups; one item per conversation. How far back depends on the plan of the app.',
	chinese: '拉取会话列表',
	labels: { From_Account: userIdField.displayName },
	example: {
		UserID: 'user_1001',
		Type: 1,
		To_Account: 'user_1002',
		GroupId: '@TGS#2J4SZEAEL',
		MsgTime: 1630997627,
		TopFlag: 0,
	},
	fields: [userIdField, ...listFields, optionsField([includeEmpty])],
	run: listPages({
		api: async () =>
			(await import('../../../shared/apis/recentcontactGetList')).recentcontactGetList,
		first: (parameters) =>
			success({
				From_Account: parameters.id('userId'),
				TimeStamp: 0,
				StartIndex: 0,
				TopTimeStamp: 0,
				TopStartIndex: 0,
				AssistFlags: pinned + (isTrue(parameters.group('options').includeEmpty) ? empty : 0),
			}),
		page: (reply, body) => {
			const { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex } = reply;
			const next = { ...body, TimeStamp, StartIndex, TopTimeStamp, TopStartIndex };
			return {
				entries: reply.SessionItem.map((item) => ({ UserID: body.From_Account, ...item })),
				...(reply.CompleteFlag !== 1 && { next }),
			};
		},
	}),
};

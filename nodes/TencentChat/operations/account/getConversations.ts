import { apis } from '../../../shared/apis';
import { userId } from '../../fields/accounts';
import { mapped, option } from '../../fields/field';
import { flag } from '../../fields/kinds';
import { listPages } from '../calls/listPages';
import type { Operation } from '../operation';
import { given } from '../calls/request';

const includeEmpty = option(
	flag({
		name: 'includeEmpty',
		label: 'Include Empty Conversations',
		description: 'Whether to also list conversations that hold no message any more',
	}),
);

/** Pinned conversations are listed too, page by page. */
const pinned = 1 + 4;
const empty = 2;

const start = given(() => 0);

/** Lists whom a user talked with lately, and in which groups. */
export const getConversations: Operation = {
	resource: 'account',
	value: 'getConversations',
	name: 'Get Conversations',
	action: 'Get conversations of account',
	description:
		'List the conversations that a user had lately, with users and in groups; one item per conversation. How far back depends on the plan of the app.',
	noun: 'page',
	chinese: '拉取会话列表',
	example: {
		UserID: 'user_1001',
		Type: 1,
		To_Account: 'user_1002',
		GroupId: '@TGS#2J4SZEAEL',
		MsgTime: 1630997627,
		TopFlag: 0,
	},
	...listPages({
		api: apis.recentcontactGetList,
		request: {
			From_Account: userId,
			TimeStamp: start,
			StartIndex: start,
			TopTimeStamp: start,
			TopStartIndex: start,
			AssistFlags: mapped(includeEmpty, (yes) => pinned + (yes ? empty : 0)),
		},
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

import { apis } from '../../../shared/apis';
import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import { clockToleranceSeconds } from '../../../shared/apis/history';
import { option } from '../../fields/field';
import { date, id } from '../../fields/kinds';
import { pagingFields, resultLimit, simplify } from '../../fields/paging';
import { pickable } from '../../fields/pickable';
import { exampleContents } from '../examples';
import { newestOf } from '../messages/newestOf';
import type { Operation } from '../operation';
import type { Readers } from '../calls/request';
import { fieldsOf, labelsOf, orGiven, readAll } from '../calls/request';
import { simplifyMessage } from '../messages/simplify';
import type { HistoryQuery } from './history';
import { firstPage, walkHistory } from './history';

const minTime = option(
	date({
		name: 'minTime',
		label: 'Sent After',
		description: 'Only messages sent at or after this time',
	}),
);

const maxTime = option(
	date({
		name: 'maxTime',
		label: 'Sent Before',
		description: 'Only messages sent at or before this time',
	}),
);

const query: Readers<HistoryQuery> = {
	Operator_Account: id({
		name: 'operatorAccount',
		label: 'User ID',
		placeholder: 'e.g. user_1002',
		description:
			'One of the two users. You get the conversation as this user sees it: without messages that this user deleted or never received.',
	}),
	Peer_Account: pickable(
		id({
			name: 'peerAccount',
			label: 'Other User ID',
			placeholder: 'e.g. user_1001',
			description: 'The other one of the two users',
		}),
		'searchConversations',
	),
	MinTime: orGiven(minTime, () => 0),
	MaxTime: orGiven(maxTime, (context) => context.nowSeconds() + clockToleranceSeconds),
};

/** Lists the messages between two users. */
export const getMany: Operation = {
	resource: 'oneToOneMessage',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many one-to-one messages',
	description: 'List the messages between two users, in both directions',
	noun: 'page',
	chinese: '查询单聊消息',
	example: {
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: '31906_833502_1572869830',
		MsgTimeStamp: 1572869830,
		...exampleContents,
		Recalled: false,
		Read: true,
	},
	fields: [...fieldsOf({ ...query }), ...pagingFields],
	labels: labelsOf({ ...query }),
	run: async (parameters, context) => {
		const limit = resultLimit.read(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const read = readAll(query, parameters, context);
		if (!read.ok) return [{ failure: read.error }];
		const simplified = simplify.read(parameters);
		if (!simplified.ok) return [{ failure: simplified.error }];
		if (context.dryRun) {
			return await context.preview(apis.adminGetroammsg, firstPage(read.value));
		}
		const newest = newestOf<HistoryMessage>(limit.value);
		const failure = await walkHistory(context, read.value, newest.add);
		// Half a history would look like a whole one.
		if (failure !== undefined) return [{ failure }];
		return newest
			.messages()
			.map((message) => ({ json: simplified.value ? simplifyMessage(message) : message }));
	},
};

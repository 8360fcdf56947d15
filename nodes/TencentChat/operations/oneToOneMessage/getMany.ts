import type { INodeProperties } from 'n8n-workflow';
import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { readSeconds } from '../../fields/dates';
import type { InputFailure } from '../../fields/inputFailure';
import { pickable } from '../../fields/locator';
import { optionsField } from '../../fields/options';
import { pagingFields, readLimit, readSimplify } from '../../fields/paging';
import type { Parameters } from '../../fields/parameters';
import { shownNames } from '../../fields/shownNames';
import { newestOf } from '../newestOf';
import type { Operation } from '../operation';
import { simplifyMessage } from '../simplify';
import type { HistoryQuery } from './history';
import { adminGetroammsg, firstPage, walkHistory } from './history';

const userField = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder' | 'description'>,
): INodeProperties => ({ ...field, type: 'string', default: '', required: true });

const dateField = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
): INodeProperties => ({ ...field, type: 'dateTime', default: '' });

/** Lists the messages between two users. */
export const getMany: Operation = {
	resource: 'oneToOneMessage',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many one-to-one messages',
	description: 'List the messages between two users, in both directions',
	chinese: '查询单聊消息',
	fields: [
		userField({
			displayName: shownNames.Operator_Account,
			name: 'operatorAccount',
			placeholder: 'e.g. user_1002',
			description:
				'One of the two users. You get the conversation as this user sees it: without messages that this user deleted or never received.',
		}),
		pickable(
			userField({
				displayName: shownNames.Peer_Account,
				name: 'peerAccount',
				placeholder: 'e.g. user_1001',
				description: 'The other one of the two users',
			}),
			'searchConversations',
		),
		...pagingFields,
		optionsField([
			dateField({
				displayName: shownNames.MinTime,
				name: 'minTime',
				description: 'Only messages sent at or after this time',
			}),
			dateField({
				displayName: shownNames.MaxTime,
				name: 'maxTime',
				description: 'Only messages sent at or before this time',
			}),
		]),
	],
	run: async (parameters, session) => {
		const limit = readLimit(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const query = readQuery(parameters, session.nowSeconds());
		if (!query.ok) return [{ failure: query.error }];
		if (session.dryRun) return await session.preview(adminGetroammsg, firstPage(query.value));

		const newest = newestOf<HistoryMessage>(limit.value);
		const failure = await walkHistory(session, query.value, newest.add);
		// Half a history would look like a whole one.
		if (failure !== undefined) return [{ failure }];
		const simplify = readSimplify(parameters);
		return newest
			.messages()
			.map((message) => ({ json: simplify ? simplifyMessage(message) : message }));
	},
};

/** Clocks differ: a message that was sent just now may have a time that is yet to come here. */
const clockToleranceSeconds = 60;

function readQuery(parameters: Parameters, nowSeconds: number): Result<HistoryQuery, InputFailure> {
	const { minTime, maxTime } = parameters.group('options');
	const from = readSeconds(shownNames.MinTime, minTime, parameters.timezone);
	if (!from.ok) return from;
	const until = readSeconds(shownNames.MaxTime, maxTime, parameters.timezone);
	if (!until.ok) return until;
	return success({
		Operator_Account: parameters.id('operatorAccount'),
		Peer_Account: parameters.id('peerAccount'),
		MinTime: from.value ?? 0,
		MaxTime: until.value ?? nowSeconds + clockToleranceSeconds,
	});
}

import { maxAccountsPerCheck } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { userIdsField } from '../../fields/accounts';
import { optionsField } from '../../fields/options';
import { readUserIds } from '../../fields/userIds';
import type { Operation } from '../operation';
import { notInAnswer, refusedPart } from '../refusedPart';
import { together } from '../together';
import { nameUser } from './users';

/** Says of users whether the app knows them. The users of many items go into one call. */
export const check: Operation = {
	resource: 'account',
	value: 'check',
	name: 'Check',
	action: 'Check account',
	description: 'Find out whether users are imported into the app; one item per user',
	chinese: '查询账号是否已导入',
	fields: [
		userIdsField({
			displayName: 'User IDs',
			name: 'userIds',
			required: true,
			description: 'The users to check',
		}),
		optionsField(),
	],
	itemsTogether: maxAccountsPerCheck,
	runTogether: together({
		api: async () => (await import('../../../shared/apis/accountCheck')).accountCheck,
		list: 'CheckItem',
		size: maxAccountsPerCheck,
		entries: (parameters) => readUserIds(parameters.value('userIds')),
		rest: () => success({}),
		toWire: (UserID) => ({ UserID }),
		named: nameUser,
		once: true,
		output: (userId, _position, { ResultItem }) => {
			const state = ResultItem.find(({ UserID }) => UserID === userId);
			if (state?.ResultCode === 0) return { json: { ...state } };
			return {
				failure: state ? refusedPart(state.ResultCode, state.ResultInfo) : notInAnswer,
				details: nameUser(userId),
			};
		},
	}),
};

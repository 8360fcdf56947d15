import { apis } from '../../../shared/apis';
import { maxAccountsPerCheck } from '../../../shared/apis/limits';
import { userIds } from '../../fields/accounts';
import { mapped } from '../../fields/field';
import type { Operation } from '../operation';
import { notInAnswer, refusedPart } from '../calls/refusedPart';
import { together } from '../calls/together';
import { nameUser } from './users';

const checkItems = (ids: readonly string[]) => ids.map((UserID) => ({ UserID }));

/** Says of users whether the app knows them. The users of many items go into one call. */
export const check: Operation = {
	resource: 'account',
	value: 'check',
	name: 'Check',
	action: 'Check account',
	description: 'Find out whether users are imported into the app; one item per user',
	noun: 'check',
	chinese: '查询账号是否已导入',
	example: { UserID: 'user_1001', ResultCode: 0, ResultInfo: '', AccountStatus: 'Imported' },
	itemsTogether: maxAccountsPerCheck,
	...together({
		api: apis.accountCheck,
		request: { CheckItem: mapped(userIds('The users to check', 'User ID'), checkItems) },
		list: 'CheckItem',
		entries: ({ CheckItem }) => CheckItem.map(({ UserID }) => UserID),
		part: (_, ids) => ({ CheckItem: checkItems(ids) }),
		size: maxAccountsPerCheck,
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

import { apis } from '../../../shared/apis';
import { userId } from '../../fields/accounts';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import { orderOfUser } from './users';

/** Ends the logins that a user has now. */
export const kick: Operation = {
	resource: 'account',
	value: 'kick',
	name: 'Kick',
	action: 'Kick account',
	description: 'Log a user out everywhere; logging in again takes a new UserSig',
	noun: 'logout',
	chinese: '失效账号登录状态',
	example: { UserID: 'user_1001', ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' },
	order: orderOfUser,
	...oneCall({ api: apis.kick, request: { UserID: userId } }),
};

import { success } from '../../../shared/result';
import { optionsField } from '../../fields/options';
import { userIdField } from '../../fields/accounts';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { accountKey } from '../orderKeys';

/** Ends the logins that a user has now. */
export const kick: Operation = {
	resource: 'account',
	value: 'kick',
	name: 'Kick',
	action: 'Kick account',
	description: 'Log a user out everywhere; logging in again takes a new UserSig',
	chinese: '失效账号登录状态',
	order: { of: 'user', keys: (parameters) => [accountKey(parameters.id('userId'))] },
	fields: [userIdField, optionsField()],
	run: oneCall({
		api: async () => (await import('../../../shared/apis/kick')).kick,
		body: (parameters) => success({ UserID: parameters.id('userId') }),
		output: (body, reply) => ({ json: { ...body, ...reply } }),
	}),
};

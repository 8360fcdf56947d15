import { apis } from '../../../shared/apis';
import { userId } from '../../fields/accounts';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';

/** Says for how long a user is still muted. */
export const getMute: Operation = {
	resource: 'account',
	value: 'getMute',
	name: 'Get Mute',
	action: 'Get mute of account',
	description:
		'Get how many seconds a user is still muted in one-to-one chats and in all groups: 0 for not at all, 4294967295 for ever. For one group, use Group: Get Muted.',
	noun: 'look-up',
	chinese: '查询全局禁言',
	example: {
		UserID: 'user_1001',
		C2CmsgNospeakingTime: 4294967295,
		GroupmsgNospeakingTime: 7196,
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	...oneCall({
		api: apis.getnospeaking,
		request: { Get_Account: userId },
		output: ({ Get_Account }, reply) => ({ json: { UserID: Get_Account, ...reply } }),
	}),
};

import type { CallbackCommand } from './callbackCommand';
import { international } from './callbackCommand';

/** Callbacks about official accounts, to which users subscribe. */
export const officialAccountCommands: readonly CallbackCommand[] = [
	{
		value: 'OfficialAccount.CallbackAfterSendMsg',
		label: 'Official Account: Message Sent',
		description: 'An official account sent a message to its subscribers',
		page: international(60804),
	},
	{
		value: 'OfficialAccount.CallbackBeforeSendMsg',
		label: 'Official Account: Before Sending Message',
		description: 'An official account is about to send a message; Tencent waits for the answer',
		page: international(60803),
	},
	{
		value: 'OfficialAccount.CallbackAfterMsgWithDraw',
		label: 'Official Account: Message Recalled',
		description: 'A message of an official account was recalled',
		page: international(60805),
	},
	{
		value: 'OfficialAccount.CallbackAfterAddSubscriber',
		label: 'Official Account: Subscribed',
		description: 'Users subscribed to an official account',
		page: international(60800),
	},
	{
		value: 'OfficialAccount.CallbackAfterDeleteSubscriber',
		label: 'Official Account: Unsubscribed',
		description: 'Users no longer subscribe to an official account',
		page: international(60802),
	},
	{
		value: 'OfficialAccount.CallbackBeforeAddSubscriber',
		label: 'Official Account: Before Subscribing',
		description:
			'Users are about to subscribe to an official account; Tencent waits for the answer',
		page: international(60799),
	},
	{
		value: 'OfficialAccount.CallbackAfterOfficialAccountFull',
		label: 'Official Account: Full',
		description: 'An official account has as many subscribers as it can have',
		page: international(60801),
	},
	{
		value: 'OfficialAccount.CallbackBeforeCreateOfficialAccount',
		label: 'Official Account: Before Creating',
		description: 'A user is about to create an official account; Tencent waits for the answer',
		page: international(60795),
	},
	{
		value: 'OfficialAccount.CallbackAfterCreateOfficialAccount',
		label: 'Official Account: Created',
		description: 'An official account was created',
		page: international(60796),
	},
	{
		value: 'OfficialAccount.CallbackAfterOfficialAccountInfoChanged',
		label: 'Official Account: Profile Changed',
		description: 'The profile of an official account changed',
		page: international(60797),
	},
	{
		value: 'OfficialAccount.CallbackAfterOfficialAccountDestroyed',
		label: 'Official Account: Deleted',
		description: 'An official account was deleted',
		page: international(60798),
	},
];

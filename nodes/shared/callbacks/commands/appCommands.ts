import type { CallbackCommand } from './callbackCommand';
import { international } from './callbackCommand';

/** Callbacks about the app as a whole. */
export const appCommands: readonly CallbackCommand[] = [
	{
		value: 'Push.OfflinePush',
		label: 'Push: Sent to Offline User',
		description: 'An offline push was handled',
		page: international(34355),
	},
	{
		value: 'Push.AllMemberPush',
		label: 'Push: Sent to Everyone',
		description: 'A push to all or many users was handled',
		page: international(34355),
	},
	{
		value: 'Alert.RequestOverLimit',
		label: 'App: Call Rate Near Limit',
		description: 'Calls of one API come close to its limit, 80% unless the console says otherwise',
		page: international(60256),
	},
];

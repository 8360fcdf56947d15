import type { CallbackCommand } from './callbackCommand';
import { international } from './callbackCommand';

/** Callbacks about users: their friends, their state, and the bots to which they talk. */
export const userCommands: readonly CallbackCommand[] = [
	{
		value: 'Sns.CallbackFriendAdd',
		label: 'Contact: Friend Added',
		description: 'Two users became friends',
		page: international(34359),
	},
	{
		value: 'Sns.CallbackFriendDelete',
		label: 'Contact: Friend Deleted',
		description: 'A user ended a friendship',
		page: international(34360),
	},
	{
		value: 'Sns.CallbackPrevFriendAdd',
		label: 'Contact: Before Adding Friend',
		description: 'A user is about to add a friend; Tencent waits for the answer',
		page: international(43468),
	},
	{
		value: 'Sns.CallbackPrevFriendResponse',
		label: 'Contact: Before Answering Friend Request',
		description: 'A user is about to answer a friend request; Tencent waits for the answer',
		page: international(43467),
	},
	{
		value: 'Sns.CallbackBlackListAdd',
		label: 'Contact: Added to Blocklist',
		description: 'A user blocked another one',
		page: international(34361),
	},
	{
		value: 'Sns.CallbackBlackListDelete',
		label: 'Contact: Removed From Blocklist',
		description: 'A user unblocked another one',
		page: international(34362),
	},
	{
		value: 'Follow.CallbackAfterFollowAdd',
		label: 'Contact: Followed',
		description: 'A user began to follow another one',
		page: international(70355),
	},
	{
		value: 'Follow.CallbackAfterFollowDelete',
		label: 'Contact: Unfollowed',
		description: 'A user stopped following another one',
		page: international(70356),
	},
	{
		value: 'Profile.CallbackPortraitSet',
		label: 'Account: Profile Updated',
		description: 'A user changed a profile',
		needs: 'the subscription to user profiles',
		page: international(48733),
	},
	{
		value: 'State.StateChange',
		label: 'Account: Online Status Changed',
		description: 'A user went online or offline',
		needs: 'the user status',
		page: international(34357),
	},
	{
		value: 'Bot.OnC2CMessage',
		label: 'Bot: Message Received',
		description: 'A user sent a bot a one-to-one message',
		page: international(34355),
	},
	{
		value: 'Bot.OnGroupMessage',
		label: 'Bot: Mentioned in Group',
		description: 'A user mentioned a bot in a group',
		page: international(34355),
	},
	{
		value: 'Chatbot.OnC2CSignalMessage',
		label: 'Bot: Signal Received',
		description: 'An AI chatbot was sent a one-to-one signal message',
		page: international(34355),
	},
];

import type { CallbackCommand } from './callbackCommand';
import { chinese, international } from './callbackCommand';

/**
 * Callbacks about messages. They come first in the list of events, since most workflows begin with
 * one.
 */
export const messageCommands: readonly CallbackCommand[] = [
	{
		value: 'C2C.CallbackAfterSendMsg',
		label: 'One-to-One Message: Sent',
		description: 'A one-to-one message was sent, even if it could not be delivered',
		page: international(34365),
	},
	{
		value: 'C2C.CallbackBeforeSendMsg',
		label: 'One-to-One Message: Before Sending',
		description: 'A one-to-one message is about to be delivered; Tencent waits for the answer',
		page: international(34364),
	},
	{
		value: 'C2C.CallbackAfterModifyMsg',
		label: 'One-to-One Message: Edited',
		description: 'A one-to-one message was edited',
		page: chinese(128224),
	},
	{
		value: 'C2C.CallbackAfterMsgWithDraw',
		label: 'One-to-One Message: Recalled',
		description: 'A one-to-one message was recalled',
		page: international(43466),
	},
	{
		value: 'C2C.CallbackAfterMsgReport',
		label: 'One-to-One Message: Read',
		description: 'A user has read one-to-one messages',
		page: international(43465),
	},
	{
		value: 'C2C.CallbackAfterMsgReadReceipt',
		label: 'One-to-One Message: Read Receipt',
		description: 'A user confirmed to have read certain one-to-one messages',
		page: chinese(128223),
	},
	{
		value: 'C2C.CallbackAfterMsgReadAll',
		label: 'One-to-One Message: All Read',
		description: 'A user marked all one-to-one messages as read',
		page: chinese(128225),
	},
	{
		value: 'C2C.CallbackAfterC2CMsgExtension',
		label: 'One-to-One Message: Extension Changed',
		description: 'The key-value extension of a one-to-one message changed',
		page: international(76006),
	},
	{
		value: 'Group.CallbackAfterSendMsg',
		label: 'Group Message: Sent',
		description: 'A message was sent to a group',
		page: international(34375),
	},
	{
		value: 'Group.CallbackBeforeSendMsg',
		label: 'Group Message: Before Sending',
		description: 'A message is about to reach a group; Tencent waits for the answer',
		page: international(34374),
	},
	{
		value: 'Group.CallbackAfterModifyMsg',
		label: 'Group Message: Edited',
		description: 'A message in a group was edited',
		page: chinese(129193),
	},
	{
		value: 'Group.CallbackAfterRecallMsg',
		label: 'Group Message: Recalled',
		description: 'Messages in a group were recalled',
		page: international(46979),
	},
	{
		value: 'Group.CallbackAfterReadReceipt',
		label: 'Group Message: Read',
		description: 'Members confirmed that they have read messages of a group',
		page: international(60395),
	},
	{
		value: 'Group.CallbackSendMsgException',
		label: 'Group Message: Not Sent',
		description: 'A message to a group was refused, such as one of a muted sender',
		page: international(49462),
	},
	{
		value: 'Group.CallbackAfterGroupMsgExtension',
		label: 'Group Message: Extension Changed',
		description: 'The key-value extension of a message in a group changed',
		page: international(76007),
	},
	{
		value: 'ContentCallback.ResultNotify',
		label: 'Content Moderation: Result',
		description: "Tencent's own moderation has judged a text or an image",
		page: international(78240),
	},
];

/** What the operations work on, in the order of the menu. */
export const resources = [
	{
		value: 'oneToOneMessage',
		name: 'One-to-One Message',
		description: 'A message between two users',
		defaultOperation: 'modify',
	},
	{
		value: 'groupMessage',
		name: 'Group Message',
		description: 'A message in a group',
		defaultOperation: 'modify',
	},
	{
		value: 'account',
		name: 'Account',
		description: 'A user of the app',
		defaultOperation: 'check',
	},
	{
		value: 'callback',
		name: 'Callback',
		description: 'A question that Tencent Chat asks before it delivers a message',
		defaultOperation: 'reply',
	},
] as const;

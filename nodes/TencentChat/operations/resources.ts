/** What the operations work on, in the order of the menu. */
export const resources = [
	{
		value: 'oneToOneMessage',
		name: 'One-to-One Message',
		description: 'A message between two users',
		chinese: '单聊消息',
		defaultOperation: 'modify',
	},
	{
		value: 'groupMessage',
		name: 'Group Message',
		description: 'A message in a group',
		chinese: '群消息',
		defaultOperation: 'modify',
	},
	{
		value: 'group',
		name: 'Group',
		description: 'A group of users',
		chinese: '群组',
		defaultOperation: 'getMany',
	},
	{
		value: 'groupMember',
		name: 'Group Member',
		description: 'A user in a group',
		chinese: '群成员',
		defaultOperation: 'update',
	},
	{
		value: 'account',
		name: 'Account',
		description: 'A user of the app',
		chinese: '账号',
		defaultOperation: 'check',
	},
	{
		value: 'content',
		name: 'Content',
		description: 'A text, picture, audio or video to be judged',
		chinese: '内容审核',
		defaultOperation: 'moderate',
	},
	{
		value: 'keyword',
		name: 'Keyword',
		description: "A word in a library of Tencent's content moderation",
		chinese: '审核词库',
		defaultOperation: 'getMany',
	},
	{
		value: 'callback',
		name: 'Callback',
		description: 'A question that Tencent Chat asks before it delivers a message',
		chinese: '回调应答',
		defaultOperation: 'reply',
	},
] as const;

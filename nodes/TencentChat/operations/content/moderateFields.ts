import type { INodeProperties } from 'n8n-workflow';

/** What is judged. */
export const contentType: INodeProperties = {
	displayName: 'Content Type',
	name: 'contentType',
	type: 'options',
	default: 'Text',
	description: 'What the content is',
	options: [
		{ name: 'Audio', value: 'Audio', description: 'The verdict comes later, by an event' },
		{ name: 'Image', value: 'Image' },
		{ name: 'Text', value: 'Text' },
		{ name: 'Video', value: 'Video', description: 'The verdict comes later, by an event' },
	],
};

/** Says where the verdict is to be heard. */
export const later: INodeProperties = {
	displayName:
		'Tencent judges audio and video later. Receive the verdict with the Tencent Chat Trigger, event Content Moderation: Result; its CtxcbRequestId is the RequestId that this node outputs.',
	name: 'later',
	type: 'notice',
	default: '',
	displayOptions: { show: { contentType: ['Audio', 'Video'] } },
};

export const content: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.Text }}',
	description:
		'The text, at most 8,192 bytes, or the URL of the file. A picture may have 5 MB at most.',
};

/** Under which rules of the console. */
export const auditName: INodeProperties = {
	displayName: 'Configuration',
	name: 'auditName',
	type: 'options',
	default: 'C2C',
	description: "Which of the console's moderation configurations judges",
	options: [
		{ name: 'Custom', value: 'custom', description: 'A configuration of your own' },
		{ name: 'Friends', value: 'RelationChain', description: 'Remarks and groups of friends' },
		{ name: 'Group Member Profiles', value: 'GroupMemberInfo' },
		{ name: 'Group Messages', value: 'Group' },
		{ name: 'Group Profiles', value: 'GroupInfo' },
		{ name: 'One-to-One Messages', value: 'C2C' },
		{ name: 'User Profiles', value: 'UserInfo' },
	],
};

export const customAuditName: INodeProperties = {
	displayName: 'Configuration ID',
	name: 'customAuditName',
	type: 'string',
	default: '',
	description: 'ID of the configuration, as the console shows it',
	displayOptions: { show: { auditName: ['custom'] } },
};

/** Shown beside the verdict in Tencent's console. */
export const extOptions: INodeProperties[] = [
	{
		displayName: 'Sender',
		name: 'extSender',
		type: 'string',
		default: '',
		placeholder: 'e.g. user_1001',
		description: "Whose content it is, to find it in Tencent's console",
	},
	{
		displayName: 'Receiver',
		name: 'extReceiver',
		type: 'string',
		default: '',
		placeholder: 'e.g. user_1002',
		description: "Who gets it, to find it in Tencent's console",
	},
];

import type { INodeProperties } from 'n8n-workflow';
import { userIdsField } from './accounts';
import { pickable } from './locator';
import { shownNames } from './shownNames';

/** The group that an operation is about. */
export const groupIdField: INodeProperties = pickable(
	{
		displayName: shownNames.GroupId,
		name: 'groupId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. @TGS#2J4SZEAEL',
		description: 'ID of the group, with upper and lower case as Tencent Chat shows it',
	},
	'searchGroups',
);

/** Several members of the group. */
export const membersField = (description: string): INodeProperties =>
	userIdsField({ displayName: shownMembers, name: 'userIds', required: true, description });

export const shownMembers = 'User IDs';

/** Groups of one type alone. */
export const groupTypeOption: INodeProperties = {
	displayName: 'Group Type',
	name: 'groupType',
	type: 'options',
	default: 'Public',
	description: 'List only groups of this type',
	options: [
		{ name: 'Community', value: 'Community' },
		{ name: 'Live', value: 'AVChatRoom' },
		{ name: 'Meeting', value: 'ChatRoom' },
		{ name: 'Public', value: 'Public' },
		{ name: 'Work', value: 'Private' },
	],
};

/** What those concerned are told. */
export const reasonField = (description: string): INodeProperties => ({
	displayName: shownNames.Reason,
	name: 'reason',
	type: 'string',
	default: '',
	placeholder: 'e.g. Against the rules of the group',
	description,
});

/** The number of one group message. */
export const msgSeqField: INodeProperties = {
	displayName: shownNames.MsgSeq,
	name: 'msgSeq',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 100',
	description: 'The MsgSeq of the message, its number in the group',
	hint: 'Send, Get Many and the Tencent Chat Trigger output it as <code>MsgSeq</code>',
};

/** The topic, where the group is a community that has them. */
export const topicIdOption: INodeProperties = {
	displayName: shownNames.TopicId,
	name: 'topicId',
	type: 'string',
	default: '',
	placeholder: 'e.g. @TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
	description: 'Topic of a community group that has topics',
};

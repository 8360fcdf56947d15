import { option, orOfItem } from './field';
import { id, requiredNumberAsTyped, text } from './kinds';
import { openChoice } from './menus';
import { pickable } from './pickable';

/** The group that an operation is about. */
export const groupId = pickable(
	id({
		name: 'groupId',
		label: 'Group ID',
		placeholder: 'e.g. @TGS#2J4SZEAEL',
		description: 'ID of the group, with upper and lower case as Tencent Chat shows it',
	}),
	'searchGroups',
);

/** The group of a message that is there already. */
export const groupOfMessage = orOfItem('GroupId', groupId);

/** Groups of one type alone. */
export const groupType = option(
	openChoice({
		name: 'groupType',
		label: 'Group Type',
		initial: 'Public',
		description: 'List only groups of this type',
		choices: [
			{ label: 'Community', value: 'Community' },
			{ label: 'Live', value: 'AVChatRoom' },
			{ label: 'Meeting', value: 'ChatRoom' },
			{ label: 'Public', value: 'Public' },
			{ label: 'Work', value: 'Private' },
		],
	}),
);

/** What those concerned are told. */
export const reason = (description: string) =>
	text({
		name: 'reason',
		label: 'Reason',
		placeholder: 'e.g. Against the rules of the group',
		description,
	});

/** The number of one group message. */
export const msgSeq = orOfItem(
	'MsgSeq',
	requiredNumberAsTyped({
		name: 'msgSeq',
		label: 'Message Sequence Number',
		placeholder: 'e.g. 100',
		description: 'The MsgSeq of the message, its number in the group',
		hint: 'Send, Get Many and the Tencent Chat Trigger output it as <code>MsgSeq</code>',
	}),
);

/** The topic, where the group is a community that has them. */
export const topicId = option(
	text({
		name: 'topicId',
		label: 'Topic ID',
		placeholder: 'e.g. @TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		description: 'Topic of a community group that has topics',
	}),
);

/** The topic of a message that is there already, since MsgSeq counts the messages of a topic by themselves. */
export const topicOfMessage = orOfItem('TopicId', topicId);

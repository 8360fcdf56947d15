import { apis } from '../../../shared/apis';
import { inWords, maxNoticeMembers } from '../../../shared/apis/limits';
import { users } from '../../fields/accounts';
import { mapped, option } from '../../fields/field';
import { groupId, topicId } from '../../fields/groups';
import { requiredText } from '../../fields/kinds';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import { groupKey, orderBy } from '../orderKeys';
import { noneIfEmpty } from '../calls/request';

const content = requiredText({
	name: 'content',
	label: 'Content',
	rows: 2,
	placeholder: 'e.g. Please keep to the rules of the group',
	description: 'What the members are told',
});

const toMembers = option(
	users({
		name: 'toMembers',
		label: 'Only for Users',
		description: `The only members who are told, at most ${inWords(maxNoticeMembers)}`,
	}),
);

/** Tells the members of a group something in the name of the app. */
export const notify: Operation = {
	resource: 'group',
	value: 'notify',
	name: 'Notify',
	action: 'Notify group',
	description: 'Send a system notice of the app to the members of a group',
	noun: 'notice',
	chinese: '在群组中发送系统通知',
	example: {
		GroupId: '@TGS#2C5SZEAEF',
		Content: 'Hello World',
		ToMembers_Account: ['user_1001'],
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderBy('group', groupKey, groupId),
	...oneCall({
		api: apis.sendGroupSystemNotification,
		request: {
			GroupId: groupId,
			Content: content,
			ToMembers_Account: mapped(toMembers, noneIfEmpty),
			TopicId: topicId,
		},
	}),
};

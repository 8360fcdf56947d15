import type { RequestTo } from '../../../shared/apis';
import { maxGroupRecipients } from '../../../shared/apis/limits';
import { apis } from '../../../shared/apis';
import { sendGroupMsgOptions } from '../../../shared/apis/sendOptions';
import { flatText } from '../../../shared/elements/textOfBody';
import { sender, users } from '../../fields/accounts';
import { mapped, option } from '../../fields/field';
import { groupId } from '../../fields/groups';
import { sendOptions } from '../../fields/message/sendOptions';
import { runCall } from '../calls/oneCall';
import type { Readers } from '../calls/request';
import { fieldsOf, given, labelsOf, noneIfEmpty } from '../calls/request';
import { exampleContents, exampleOf, exampleOfPush, succeeded } from '../examples';
import { messageContents, readNewMessage } from '../messages/newMessage';
import type { Operation } from '../operation';
import { groupKey, orderBy } from '../orderKeys';
import { dropped } from './dropped';
import { mentions } from './mentions';

const toAccounts = option(
	users({
		name: 'toAccounts',
		label: 'Only for Users',
		description: `The only members who get the message, at most ${maxGroupRecipients} (highest plan only)`,
	}),
);

const message: Readers<RequestTo<typeof apis.sendGroupMsg>> = {
	GroupId: groupId,
	From_Account: sender,
	Random: given((context) => context.randomUint32()),
	...messageContents,
	To_Account: mapped(toAccounts, noneIfEmpty),
	GroupAtInfo: mentions,
	...sendOptions(sendGroupMsgOptions),
};

/** Sends a message to a group. */
export const send: Operation = {
	resource: 'groupMessage',
	value: 'send',
	name: 'Send',
	action: 'Send group message',
	description: 'Send a message to a group; the output holds its sequence number',
	chinese: '在群组中发送普通消息',
	noun: 'message',
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		From_Account: 'administrator',
		Random: 833502,
		...exampleContents,
		To_Account: ['user_1002'],
		GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: 'user_1002' }],
		...exampleOf(sendGroupMsgOptions),
		OfflinePushInfo: exampleOfPush,
		...succeeded,
		MsgTime: 1572869830,
		MsgSeq: 100,
	},
	fields: fieldsOf({ ...message }),
	labels: labelsOf({ ...message }),
	order: orderBy('group', groupKey, groupId),
	run: runCall(
		apis.sendGroupMsg,
		async (parameters, context) => await readNewMessage(message, parameters, context),
		(body, reply, { adminUserId }) =>
			reply.MsgDropReason === undefined || reply.MsgDropReason === ''
				? { json: { From_Account: adminUserId, ...flatText(body.MsgBody), ...body, ...reply } }
				: { failure: dropped(reply.MsgDropReason) },
	),
};

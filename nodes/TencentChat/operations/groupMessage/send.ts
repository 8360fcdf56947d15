import type { INodeProperties } from 'n8n-workflow';
import { sendGroupMsgOptions } from '../../../shared/apis/sendOptions';
import { flatText } from '../../../shared/elements/textOfBody';
import { success } from '../../../shared/result';
import { binaryFieldsOption } from '../../fields/binaryFields';
import { senderField, userIdsField } from '../../fields/accounts';
import { cloudCustomDataField, readCloudCustomData } from '../../fields/cloudCustomData';
import { groupIdField } from '../../fields/groups';
import { messageBodyFields } from '../../fields/messageBody';
import { readMessageBody } from '../../fields/readMessageBody';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { readSendOptions, sendOptionFields } from '../../fields/sendOptions';
import { shownGroupRecipients, shownNames } from '../../fields/shownNames';
import { isTrue } from '../../fields/switches';
import { readOptionalText } from '../../fields/text';
import { readUserIds } from '../../fields/userIds';
import { dropped } from './dropped';
import { fillingMedia } from '../fillingMedia';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { groupKey } from '../orderKeys';
import { withoutUnset } from '../withoutUnset';

const ownOptions: INodeProperties[] = [
	{
		displayName: 'Mention Everybody',
		name: 'mentionAll',
		type: 'boolean',
		default: true,
		description: 'Whether the message mentions all members with @',
	},
	userIdsField({
		displayName: shownNames.GroupAtInfo,
		name: 'mentionAccounts',
		description: 'Members that the message mentions with @, at most 30',
	}),
	userIdsField({
		displayName: shownGroupRecipients,
		name: 'toAccounts',
		description: 'The only members who get the message, at most 50 (highest plan only)',
	}),
];

/** Sends a message to a group. */
export const send: Operation = {
	resource: 'groupMessage',
	value: 'send',
	name: 'Send',
	action: 'Send group message',
	description: 'Send a message to a group; the output holds its sequence number',
	chinese: '在群组中发送普通消息',
	noun: 'message',
	fields: [
		groupIdField,
		senderField,
		...messageBodyFields(),
		cloudCustomDataField(),
		optionsField([binaryFieldsOption, ...ownOptions, ...sendOptionFields(sendGroupMsgOptions)]),
	],
	order: { of: 'group', keys: (parameters) => [groupKey(parameters.id('groupId'))] },
	run: fillingMedia(
		oneCall({
			api: async () => (await import('../../../shared/apis/sendGroupMsg')).sendGroupMsg,
			body: (parameters, session) => {
				const msgBody = readMessageBody(parameters);
				if (!msgBody.ok) return msgBody;
				return success(
					withoutUnset({
						GroupId: parameters.id('groupId'),
						From_Account: readOptionalText(parameters.value('fromAccount')),
						Random: session.randomUint32(),
						MsgBody: msgBody.value,
						CloudCustomData: readCloudCustomData(parameters),
						...readSendOptions(sendGroupMsgOptions, parameters),
						To_Account: noneIfEmpty(readUserIds(parameters.group('options').toAccounts)),
						GroupAtInfo: noneIfEmpty(readMentions(parameters)),
					}),
				);
			},
			output: (body, reply, { adminUserId }) =>
				reply.MsgDropReason === undefined || reply.MsgDropReason === ''
					? { json: { From_Account: adminUserId, ...flatText(body.MsgBody), ...body, ...reply } }
					: { failure: dropped(reply.MsgDropReason) },
		}),
	),
};

function readMentions(parameters: Parameters): readonly unknown[] {
	const { mentionAll, mentionAccounts } = parameters.group('options');
	return [
		...(isTrue(mentionAll) ? [{ GroupAtAllFlag: 1 }] : []),
		...readUserIds(mentionAccounts).map((GroupAt_Account) => ({
			GroupAtAllFlag: 0,
			GroupAt_Account,
		})),
	];
}

const noneIfEmpty = (list: readonly unknown[]) => (list.length === 0 ? undefined : list);

import { failure, success } from '../../../shared/result';
import { senderField } from '../../fields/accounts';
import { groupIdField } from '../../fields/groups';
import { questionFields } from '../../fields/question';
import { readOptionalText } from '../../fields/text';
import type { Operation } from '../operation';
import { askInChat } from '../sendAndWait';
import { withoutUnset } from '../withoutUnset';
import { dropped } from './dropped';

/** Asks the members of a group, and goes on with the first answer. */
export const sendAndWait: Operation = {
	resource: 'groupMessage',
	value: 'sendAndWait',
	name: 'Send and Wait for Response',
	action: 'Send group message and wait for response',
	description: 'Ask a group, and wait until one member has answered on the page behind a link',
	chinese: '在群里发问并等待答复',
	noun: 'question',
	example: {
		data: { approved: true, text: 'It may stay', respondedAt: '2026-11-25T09:20:00.000Z' },
		GroupId: '@TGS#2J4SZEAEL',
		MsgSeq: 100,
		MessageUpdated: true,
	},
	fields: [groupIdField, senderField, ...questionFields],
	...askInChat({
		send: async () => (await import('../../../shared/apis/sendGroupMsg')).sendGroupMsg,
		body: (parameters, msgBody, session) =>
			withoutUnset({
				GroupId: parameters.id('groupId'),
				From_Account: readOptionalText(parameters.value('fromAccount')),
				Random: session.randomUint32(),
				MsgBody: msgBody,
			}),
		sent: (body, { MsgDropReason, MsgSeq }) =>
			MsgDropReason === undefined || MsgDropReason === ''
				? success({ GroupId: body.GroupId, MsgSeq })
				: failure(dropped(MsgDropReason)),
		edit: async () => (await import('../../../shared/apis/modifyGroupMsg')).modifyGroupMsg,
	}),
};

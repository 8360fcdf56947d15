import { apis } from '../../../shared/apis';
import { failure, success } from '../../../shared/result';
import { sender } from '../../fields/accounts';
import { groupId } from '../../fields/groups';
import type { Operation } from '../operation';
import { given } from '../calls/request';
import { askInChat } from '../messages/askInChat';
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
	...askInChat({
		send: apis.sendGroupMsg,
		request: (text) => ({
			GroupId: groupId,
			From_Account: sender,
			Random: given((context) => context.randomUint32()),
			MsgBody: given(() => text),
		}),
		sent: ({ GroupId }, { MsgDropReason, MsgSeq }) =>
			MsgDropReason === undefined || MsgDropReason === ''
				? success({ GroupId, MsgSeq })
				: failure(dropped(MsgDropReason)),
		edit: apis.modifyGroupMsg,
		edited: ({ GroupId, MsgSeq }, MsgBody) => ({
			GroupId: String(GroupId),
			MsgSeq: Number(MsgSeq),
			MsgBody,
		}),
	}),
};

import { apis } from '../../../shared/apis';
import { groupId, msgSeq, topicId } from '../../fields/groups';
import { messageSource } from '../../fields/messageSource';
import type { EditTarget } from '../edit/editTarget';
import { messageEditLabels } from '../edit/readMessageEdit';
import type { Readers } from '../request';
import { labelsOf } from '../request';
import type { GroupMessageId } from './stored';
import { readStored } from './stored';

export const groupMessageId: Readers<GroupMessageId> = {
	GroupId: groupId,
	MsgSeq: msgSeq,
	TopicId: topicId,
};

/** The fields of the form that name it. */
export const groupMessageIdFields = [...messageSource(groupId, msgSeq), topicId];

/** What an edit needs for a group message. */
export const groupTarget = (id: GroupMessageId): EditTarget<GroupMessageId> => ({
	id,
	modify: apis.modifyGroupMsg,
	modifyKeepingElements: apis.modifyGroupMsgKeepingElements,
	read: async (context) => await readStored(id, context),
});

export const editLabels = { ...labelsOf({ ...groupMessageId }), ...messageEditLabels };

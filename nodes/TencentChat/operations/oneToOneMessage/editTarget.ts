import { apis } from '../../../shared/apis';
import { messageEditLabels } from '../edit/readMessageEdit';
import type { EditTarget } from '../edit/editTarget';
import { labelsOf } from '../request';
import type { MessageId } from './stored';
import { messageId, readStored } from './stored';

/** What an edit needs for a one-to-one message. */
export const oneToOneTarget = (id: MessageId): EditTarget<MessageId> => ({
	id,
	modify: apis.modifyC2cMsg,
	modifyKeepingElements: apis.modifyC2cMsgKeepingElements,
	read: async (context) => await readStored(id, context),
});

export const editLabels = { ...labelsOf({ ...messageId }), ...messageEditLabels };

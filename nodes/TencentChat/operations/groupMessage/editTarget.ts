import { readNumber } from '../../fields/numbers';
import type { Parameters } from '../../fields/parameters';
import { readOptionalText } from '../../fields/text';
import type { EditTarget } from '../edit/editTarget';
import { onFirstUse } from '../onFirstUse';
import { withoutUnset } from '../withoutUnset';
import { readStored } from './stored';

const modifyGroupMsg = onFirstUse(
	async () => (await import('../../../shared/apis/modifyGroupMsg')).modifyGroupMsg,
);

const modifyGroupMsgKeepingElements = onFirstUse(
	async () => (await import('../../../shared/apis/modifyGroupMsg')).modifyGroupMsgKeepingElements,
);

/** The group message that the form names. */
export function groupTarget(parameters: Parameters): EditTarget {
	const id = withoutUnset({
		GroupId: parameters.id('groupId'),
		MsgSeq: readNumber(parameters.value('msgSeq')),
		TopicId: readOptionalText(parameters.group('options').topicId),
	});
	return {
		id,
		modify: modifyGroupMsg,
		modifyKeepingElements: modifyGroupMsgKeepingElements,
		read: async (session) => await readStored(id, session),
	};
}

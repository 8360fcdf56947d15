import type { Parameters } from '../../fields/parameters';
import type { EditTarget } from '../edit/editTarget';
import { onFirstUse } from '../onFirstUse';
import { readMessageId, readStored } from './stored';

const modifyC2cMsg = onFirstUse(
	async () => (await import('../../../shared/apis/modifyC2cMsg')).modifyC2cMsg,
);

const modifyC2cMsgKeepingElements = onFirstUse(
	async () => (await import('../../../shared/apis/modifyC2cMsg')).modifyC2cMsgKeepingElements,
);

/** The one-to-one message that the form names. */
export function oneToOneTarget(parameters: Parameters): EditTarget {
	const id = readMessageId(parameters);
	return {
		id: { ...id },
		modify: modifyC2cMsg,
		modifyKeepingElements: modifyC2cMsgKeepingElements,
		read: async (session) => await readStored(id, session),
	};
}

import { oneToOneBodies } from '../callbacks/bodies';
import { accept, refuse, refuseSaying, type Reply } from '../reply';
import { textBody } from '../seeding';
import { draftOneToOne } from '../state/sending';
import { randomUint32 } from '../state/chatState';
import type { MessageElement } from '../types';
import { deliverOneToOne } from './oneToOne';
import type { DeliveryParts } from './parts';
import { refusalInGroup, refusalOneToOne } from './senderRights';
import { deliverToGroup } from './toGroup';

/** A message that a user sends from an app. Give `to` or `group`, and `text` or `msgBody`. */
export interface UserMessage {
	from: string;
	to?: string;
	group?: string;
	text?: string;
	msgBody?: readonly MessageElement[];
	cloudCustomData?: string;
	/** The OptPlatform of callbacks: `Android` (default), `iOS`, `Web` and so on. */
	platform?: string;
}

/**
 * Sends a user's message and gives what the app gets. A message that is dropped silently looks
 * delivered.
 */
export const userSends = async (
	{ state, callbacks }: Omit<DeliveryParts, 'origin'>,
	{ from, to, group, platform = 'Android', ...content }: UserMessage,
): Promise<Reply> => {
	const parts: DeliveryParts = { state, callbacks, origin: { platform, clientIp: CLIENT_IP } };
	const body = {
		from,
		msgBody: content.msgBody ?? textBody(content.text),
		cloudCustomData: content.cloudCustomData,
	};
	if (group !== undefined) return toGroup(parts, group, body);
	if (to === undefined) throw new TypeError('A message needs `to` or `group`.');
	return toUser(parts, to, body);
};

/** An address that is reserved for documentation, since the users of a sandbox have no address. */
const CLIENT_IP = '203.0.113.10';

interface Content {
	from: string;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
}

const toUser = async (parts: DeliveryParts, to: string, content: Content): Promise<Reply> => {
	const { state, callbacks, origin } = parts;
	const msgRandom = randomUint32(state);
	// Apps count their messages upwards, which keeps the order of messages of one second.
	const msgSeq = state.conversations.between(content.from, to).length + 1;
	const numbers = { msgSeq, msgRandom };
	const draft = draftOneToOne(state, { ...content, ...numbers, to, inSendersHistory: true });
	const refusal = refusalOneToOne(state, content.from, to);
	if (refusal) {
		const { ErrorCode: errorCode, ErrorInfo: errorInfo } = refusal;
		// Tencent tells the app of a refused message, but does not ask about it before.
		callbacks.after(
			'C2C.CallbackAfterSendMsg',
			oneToOneBodies.afterSend(draft, false, { errorCode, errorInfo }),
			origin,
		);
		return refusal;
	}
	const verdict = await deliverOneToOne(parts, draft);
	if (verdict.kind === 'block') return refuseSaying(verdict.errorCode, verdict.errorInfo);
	return accept({ MsgTime: draft.timeSeconds, MsgKey: draft.msgKey });
};

const toGroup = async (parts: DeliveryParts, groupId: string, content: Content): Promise<Reply> => {
	const { state } = parts;
	const group = state.groups.find(groupId);
	if (group === undefined) return refuse(10010, groupId);
	const refusal = refusalInGroup(state, group, content.from, false);
	if (refusal) return refusal;
	const outgoing = { ...content, random: randomUint32(state) };
	return deliverToGroup(parts, group, outgoing, { operator: content.from });
};

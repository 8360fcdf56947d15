import { randomUUID } from 'node:crypto';
import { callbackAddress } from '../../../sandbox/callbacks/address';

export const token = 'bench-callback-token';
export const sdkAppId = 1400000000;

/** What is sent: to n8n's Webhook node, and to the trigger calls that it treats in different ways. */
export const kinds = ['webhook', 'accepted', 'unselected', 'guarded', 'refused'] as const;
export type Kind = (typeof kinds)[number];

/** Whether such a call starts an execution. */
export const startsExecution = (kind: Kind): boolean => kind === 'webhook' || kind === 'accepted';

const sent = 'C2C.CallbackAfterSendMsg';
const commands: Partial<Record<Kind, string>> = { unselected: 'C2C.CallbackAfterMsgReport' };

export interface Call {
	readonly url: string;
	readonly body: string;
	/** Of the message that the callback tells of. */
	readonly msgKey: string;
}

/** One call of that kind; no two are the same. */
export function callOf(kind: Kind, url: string): Call {
	const command = commands[kind] ?? sent;
	const msgKey = randomUUID();
	const body = {
		CallbackCommand: command,
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: msgKey,
		MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
	};
	const address = callbackAddress({
		...{ url, sdkAppId, command },
		token: kind === 'refused' ? 'another token' : token,
		origin: { clientIp: '127.0.0.1', platform: kind === 'guarded' ? 'RESTAPI' : 'Web' },
		nowMs: Date.now(),
	});
	return { url: address, body: JSON.stringify(body), msgKey };
}

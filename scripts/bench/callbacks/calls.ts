import { randomUUID } from 'node:crypto';
import { callbackAddress } from '../../../sandbox/callbacks/address';
import { from, to } from '../texts';

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
}

/** One call of that kind, about a message; no two are the same where no message is named. */
export function callOf(kind: Kind, url: string, msgKey: string = randomUUID()): Call {
	const command = commands[kind] ?? sent;
	const body = {
		CallbackCommand: command,
		From_Account: from,
		To_Account: to,
		MsgKey: msgKey,
		MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
	};
	const address = callbackAddress({
		...{ url, sdkAppId, command },
		token: kind === 'refused' ? 'another token' : token,
		origin: { clientIp: '127.0.0.1', platform: kind === 'guarded' ? 'RESTAPI' : 'Web' },
		nowMs: Date.now(),
	});
	return { url: address, body: JSON.stringify(body) };
}

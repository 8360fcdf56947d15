import { randomInt } from 'node:crypto';
import { signUserSig } from '../../../nodes/shared/signing/userSig';
import { from, newText, to } from '../texts';
import type { Job } from './candidate';

const path = '/v4/openim/modify_c2c_msg';

/** One edit as it goes on the wire, for clients that are not this package's. */
export interface EditRequest {
	readonly path: string;
	readonly body: string;
}

/** Signs once for the whole job. */
export async function editRequests({ credential, msgKeys }: Job): Promise<EditRequest[]> {
	const { sdkAppId, secretKey, adminUserId } = credential;
	const userSig = await signUserSig({
		sdkAppId,
		secretKey,
		userId: adminUserId,
		issuedAtSeconds: Math.floor(Date.now() / 1_000),
		lifetimeSeconds: 86_400,
	});
	return msgKeys.map((msgKey) => ({
		path: `${path}?sdkappid=${sdkAppId}&identifier=${adminUserId}&usersig=${userSig}&random=${randomInt(2 ** 32)}&contenttype=json`,
		body: JSON.stringify({
			From_Account: from,
			To_Account: to,
			MsgKey: msgKey,
			MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: newText(msgKey) } }],
		}),
	}));
}

/** Tencent's verdict stands in the body; a bare client reads no more than that. */
export const isDone = (answer: unknown): boolean =>
	typeof answer === 'object' && answer !== null && 'ErrorCode' in answer && answer.ErrorCode === 0;

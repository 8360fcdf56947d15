import { createHmac } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Sandbox } from '../../sandbox';

export interface SignedAs {
	sdkAppId: number;
	secretKey: string;
	userId: string;
	timeSeconds?: number;
	lifetimeSeconds?: number;
}

/** UserSig v2, written from the reference alone so that it can contradict both sides. */
export const userSigOf = ({
	sdkAppId,
	secretKey,
	userId,
	timeSeconds = Math.floor(Date.now() / 1000),
	lifetimeSeconds = 86_400,
}: SignedAs): string => {
	const content =
		`TLS.identifier:${userId}\nTLS.sdkappid:${sdkAppId}\n` +
		`TLS.time:${timeSeconds}\nTLS.expire:${lifetimeSeconds}\n`;
	return encode({
		'TLS.ver': '2.0',
		'TLS.identifier': userId,
		'TLS.sdkappid': sdkAppId,
		'TLS.time': timeSeconds,
		'TLS.expire': lifetimeSeconds,
		'TLS.sig': createHmac('sha256', secretKey).update(content).digest('base64'),
	});
};

export const encode = (ticket: unknown): string =>
	deflateSync(JSON.stringify(ticket))
		.toString('base64')
		.replaceAll('+', '*')
		.replaceAll('/', '-')
		.replaceAll('=', '_');

export type Answer = { ErrorCode: number; ActionStatus: string; ErrorInfo: string } & Record<
	string,
	unknown
>;

const PATHS: Record<string, string> = {
	modify_group_base_info: 'v4/group_open_http_svc/modify_group_base_info',
	modify_group_member_info: 'v4/group_open_http_svc/modify_group_member_info',
	account_check: 'v4/im_open_login_svc/account_check',
	kick: 'v4/im_open_login_svc/kick',
	setnospeaking: 'v4/openconfigsvr/setnospeaking',
	forbid_send_msg: 'v4/group_open_http_svc/forbid_send_msg',
	send_group_msg: 'v4/group_open_http_svc/send_group_msg',
	group_msg_recall: 'v4/group_open_http_svc/group_msg_recall',
	group_msg_get_simple: 'v4/group_open_http_svc/group_msg_get_simple',
};

/** The address of a call, with query parameters replaced, or left out where undefined. */
export const addressOf = (
	sandbox: Sandbox,
	command: string,
	query: Record<string, string | undefined> = {},
): string => {
	const { sdkAppId, secretKey, adminUserId } = sandbox.credential;
	const all: Record<string, string | undefined> = {
		sdkappid: String(sdkAppId),
		identifier: adminUserId,
		usersig: userSigOf({ sdkAppId, secretKey, userId: adminUserId }),
		random: '4294967295',
		contenttype: 'json',
		...query,
	};
	const text = Object.entries(all).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
	);
	return `${sandbox.url}/${PATHS[command] ?? `v4/openim/${command}`}?${text.join('&')}`;
};

/** Calls as the admin of the sandbox's own credential; a text body travels as it is. */
export const call = async (
	sandbox: Sandbox,
	command: string,
	body: unknown,
	query?: Record<string, string | undefined>,
): Promise<Answer> => {
	const response = await fetch(addressOf(sandbox, command, query), {
		method: 'POST',
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	expect(response.status).toBe(200);
	return (await response.json()) as Answer;
};

/** From now on all calls arrive in one moment, however busy the machine is. */
export const allInOneMoment = () =>
	void jest.spyOn(performance, 'now').mockReturnValue(performance.now());

export const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });

import { MockAgent } from 'undici';
import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { sendmsg } from '../../nodes/shared/apis/sendmsg';
import { createClient } from '../../nodes/shared/client/client';
import { followSignal } from '../../nodes/shared/stop';
import { createUndiciTransport } from '../../pooled/undiciTransport';
import { app, callOptions, edit, skippingTime, dependenciesWith } from '../support/calling';

interface Sent {
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: unknown;
	readonly body: string;
}

type Reply = { status?: number; json?: unknown; text?: string; error?: Error };

const ok = { json: { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: 'succeed' } };
const refuse = (ErrorCode: number, ErrorInfo = '') => ({
	json: { ActionStatus: 'FAIL', ErrorCode, ErrorInfo },
});

const readAll = async (body: unknown): Promise<string> => {
	const chunks: Buffer[] = [];
	for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString('utf8');
};

/** A client whose calls meet the replies in their order; the last one goes on for ever. */
const clientMeeting = (...replies: Reply[]) => {
	const agent = new MockAgent();
	agent.disableNetConnect();
	const sent: Sent[] = [];
	const origin = agent.get(app.endpoint.origin);
	for (const [index, reply] of replies.entries()) {
		const last = index === replies.length - 1;
		const path = (target: string) => target.startsWith('/v4/');
		const interceptor = origin.intercept({ path, method: 'POST' });
		const data = reply.text ?? JSON.stringify(reply.json);
		const scope = reply.error
			? interceptor.replyWithError(reply.error)
			: interceptor.reply(reply.status ?? 200, async ({ path: target, headers, body }) => {
					const url = new URL(target, app.endpoint.origin);
					const text = await readAll(body);
					sent.push({ path: url.pathname, query: url.searchParams, headers, body: text });
					return data;
				});
		if (last) scope.persist();
	}
	const time = skippingTime();
	const clock = { nowMs: 1_704_067_200_000 };
	// Each signing is a second later, so that fresh signatures can be told from old ones.
	const dependencies = dependenciesWith(
		createUndiciTransport(agent),
		time,
		() => (clock.nowMs += 1_000),
	);
	return { client: createClient(dependencies, app), sent, time, dependencies };
};

describe('a call on the wire', () => {
	it('has the address, the query and the body that the API documents, and no more', async () => {
		const { client, sent } = clientMeeting(ok);
		await client.call(modifyC2cMsg, edit, callOptions());

		expect(sent).toHaveLength(1);
		const [{ path, query, headers, body }] = sent as [Sent];
		expect(path).toBe('/v4/openim/modify_c2c_msg');
		expect([...query.keys()]).toEqual([
			'sdkappid',
			'identifier',
			'usersig',
			'random',
			'contenttype',
		]);
		expect(query.get('sdkappid')).toBe('1400000000');
		expect(query.get('identifier')).toBe('administrator');
		expect(query.get('usersig')).toMatch(/^eJ[\w*-]+$/);
		expect(Number(query.get('random'))).toBeLessThanOrEqual(4_294_967_295);
		expect(query.get('contenttype')).toBe('json');
		expect(headers).toEqual({
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body)),
		});
		expect(body).toBe(JSON.stringify(edit));
	});

	it('counts its length in bytes', async () => {
		const { client, sent } = clientMeeting(ok);
		const text = '已删除 🙂';
		const body = { ...edit, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }] };
		const result = await client.call(modifyC2cMsg, body, callOptions());

		expect(result.ok).toBe(true);
		expect(sent[0]?.body).toContain(text);
	});

	it('has another random number each time, and the same signature', async () => {
		const { client, sent } = clientMeeting(ok);
		for (let call = 0; call < 20; call++) await client.call(modifyC2cMsg, edit, callOptions());

		expect(new Set(sent.map(({ query }) => query.get('random'))).size).toBe(20);
		expect(new Set(sent.map(({ query }) => query.get('usersig'))).size).toBe(1);
	});

	it('keeps its signature where Tencent refuses something else', async () => {
		const { client, sent } = clientMeeting(refuse(20003));
		for (let call = 0; call < 2; call++) await client.call(modifyC2cMsg, edit, callOptions());

		expect(sent).toHaveLength(2);
		expect(sent[0]?.query.get('usersig')).toBe(sent[1]?.query.get('usersig'));
	});

	it('gives what Tencent answered, with fields that nobody knows', async () => {
		const { client } = clientMeeting({ json: { ...ok.json, RequestId: 'Id-7' } });
		await expect(client.call(modifyC2cMsg, edit, callOptions())).resolves.toMatchObject({
			ok: true,
			value: { ...ok.json, RequestId: 'Id-7' },
			report: { attempts: 1, overLimitAnswers: 0, limitPerSecond: 200 },
		});
	});

	it('does not happen for a request that does not fit the API', async () => {
		const { client, sent } = clientMeeting(ok);
		const result = await client.call(modifyC2cMsg, { ...edit, MsgKey: '' }, callOptions());

		expect(result).toMatchObject({
			ok: false,
			error: { kind: 'invalidRequest', attempts: 0, stopped: 'notSent' },
			report: { attempts: 0 },
		});
		expect(sent).toHaveLength(0);
	});
});

describe('a call that Tencent does not carry out at first', () => {
	it.each([
		['a passing fault', refuse(20004), 2],
		['another passing fault', refuse(91000), 2],
		['a bad gateway', { status: 502, text: '<html>Bad Gateway</html>' }, 2],
		['a page with status 200', { text: '<html>Please sign in</html>' }, 2],
		['half an answer', { text: '{"ActionStatus":"OK","Err' }, 2],
		['an answer over the limit', refuse(60007), 1],
		['an expired signature', refuse(70001), 1],
		['a lost connection', { error: new Error('reset') }, 2],
	])('is tried again after %s', async (_, reply: Reply, attempts) => {
		const { client } = clientMeeting(reply, ok);
		const result = await client.call(modifyC2cMsg, edit, callOptions());

		expect(result).toMatchObject({ ok: true, report: { attempts } });
	});

	it.each([
		[20028, 'conflict'],
		[20026, 'notFound'],
		[20003, 'notFound'],
		[60006, 'credential'],
		[70020, 'credential'],
		[60010, 'credential'],
		[90054, 'input'],
		[93000, 'input'],
		[99999, undefined],
	])('is not tried again after %d', async (code, errorClass) => {
		const { client, sent } = clientMeeting(refuse(code, 'said so'));
		const result = await client.call(modifyC2cMsg, edit, callOptions());

		expect(sent).toHaveLength(1);
		expect(result).toMatchObject({
			ok: false,
			error: { kind: 'refused', errorCode: code, errorInfo: 'said so', attempts: 1 },
		});
		expect(result.ok ? undefined : result.error.stopped).toBe('notRepeatable');
		expect(result.ok ? undefined : result.error.errorClass).toBe(errorClass);
	});

	it('is signed afresh once when the signature is refused, and then told', async () => {
		const { client, sent } = clientMeeting(refuse(70001, 'expired'));
		const result = await client.call(modifyC2cMsg, edit, callOptions());

		expect(sent).toHaveLength(2);
		expect(sent[0]?.query.get('usersig')).not.toBe(sent[1]?.query.get('usersig'));
		expect(result).toMatchObject({
			ok: false,
			error: { errorCode: 70001, stopped: 'notRepeatable', attempts: 1 },
		});
	});

	it('is given up after Max Tries, with waits that grow', async () => {
		const { client, sent, time } = clientMeeting(refuse(20004));
		const result = await client.call(modifyC2cMsg, edit, callOptions({ maxTries: 4 }));

		expect(sent).toHaveLength(4);
		expect(result).toMatchObject({ ok: false, error: { attempts: 4, stopped: 'triesUsed' } });
		const waitsMs = time.sleptMs.filter((ms) => ms > 10);
		expect(waitsMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(200 + 400 + 800);
	});

	it('waits for the limit for two minutes, whatever Max Tries says, and then says so', async () => {
		const { client, sent, time } = clientMeeting(refuse(60007, 'over limit'));
		const result = await client.call(modifyC2cMsg, edit, callOptions({ maxTries: 1 }));

		expect(result).toMatchObject({
			ok: false,
			error: { errorCode: 60007, stopped: 'waitedTooLong', attempts: 1 },
		});
		expect(result.report.overLimitAnswers).toBe(sent.length);
		expect(time.now()).toBeGreaterThan(120_000);
		expect(time.now()).toBeLessThan(140_000);
	});

	it('is not repeated when it may have been done and must not be done twice', async () => {
		const sendOnce: typeof modifyC2cMsg = { ...modifyC2cMsg, repeatableForMs: 0 };
		const { client, sent } = clientMeeting({ status: 502, text: 'Bad Gateway' }, ok);
		const result = await client.call(sendOnce, edit, callOptions());

		expect(sent).toHaveLength(1);
		expect(result).toMatchObject({
			ok: false,
			error: { kind: 'unreadableAnswer', httpStatus: 502, stopped: 'mayHaveBeenDone' },
		});
	});
});

describe('a call whose answer says success and lacks what the API gives', () => {
	it('is not repeated, and told as one that was carried out', async () => {
		const { client, sent } = clientMeeting(ok);
		const { To_Account, MsgBody } = edit;
		const message = { To_Account, MsgBody, MsgSeq: 1, MsgRandom: 1 };
		const result = await client.call(sendmsg, message, callOptions());

		expect(sent).toHaveLength(1);
		expect(result).toMatchObject({
			ok: false,
			error: {
				kind: 'unreadableAnswer',
				title: expect.stringMatching(/^Tencent Chat says that it succeeded/),
				advice: expect.stringContaining('check before you repeat it'),
				stopped: 'notRepeatable',
			},
		});
	});
});

describe('a call and its secrets', () => {
	it.each<[string, (userSig: string) => string]>([
		['as it is', (userSig) => userSig],
		['escaped', (userSig) => userSig.replaceAll('*', '%2A')],
		['escaped in small letters', (userSig) => userSig.replaceAll('*', '%2a')],
	])(
		'shows neither key nor signature when the server repeats the address in its answer, %s',
		async (_, written) => {
			const { client, sent } = clientMeeting(refuse(90992, 'placeholder'));
			await client.call(modifyC2cMsg, edit, callOptions({ maxTries: 1 }));
			const userSig = sent[0]?.query.get('usersig') ?? 'none';
			expect(userSig).toContain('*');
			for (const secret of [written(userSig), app.secretKey]) {
				const nosy = clientMeeting(refuse(20026, `at /v4?usersig=${secret} it went wrong`));
				const result = await nosy.client.call(modifyC2cMsg, edit, callOptions());

				expect(JSON.stringify(result)).not.toContain(secret);
				expect(JSON.stringify(result)).toContain('[redacted]');
			}
		},
	);
});

describe('Stop', () => {
	it('before a call: nothing leaves', async () => {
		const { client, sent } = clientMeeting(ok);
		const stop = followSignal(AbortSignal.abort());
		const result = await client.call(modifyC2cMsg, edit, callOptions({ stop }));

		expect(sent).toHaveLength(0);
		expect(result).toMatchObject({ ok: false, error: { kind: 'cancelled', stopped: 'cancelled' } });
	});

	it('during the wait between two tries: there is no second', async () => {
		const { client, sent, time } = clientMeeting(refuse(20004), ok);
		const button = new AbortController();
		const sleep = time.sleep.bind(time);
		time.sleep = (ms) => {
			button.abort();
			return sleep(ms);
		};
		const stop = followSignal(button.signal);
		const result = await client.call(modifyC2cMsg, edit, callOptions({ stop }));

		expect(sent).toHaveLength(1);
		expect(result).toMatchObject({
			ok: false,
			error: { errorCode: 20004, attempts: 1, stopped: 'cancelled' },
		});
	});
});

import type { Socket } from 'node:net';
import { makeCertificate } from '../../scripts/bench/certificate';
import { followSignal } from '../../nodes/shared/stop';
import type { Transport, TransportRequest } from '../../nodes/shared/transport/transport';
import type { MisbehavingServer } from './misbehavingServer';
import { startServer } from './misbehavingServer';
import { startTcpServer } from './tcpServer';
import { pooled, throughN8n } from './transports';

const secretPart = 'usersig=eJwtjcEKgkAURf';

describe.each([
	['pooled connections', pooled, true],
	["n8n's own HTTP helper", throughN8n, false],
])('sending over %s', (_, create, isPooled) => {
	let transport: Transport & { close(): Promise<void> };
	let server: MisbehavingServer;

	beforeAll(async () => {
		transport = await create();
	});
	afterAll(async () => await transport.close());
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(async () => await server.close());

	const send = async (path: string, change: Partial<TransportRequest> = {}) => {
		const request = {
			origin: server.origin,
			path: `${path}?${secretPart}`,
			body: '{"Text":"已删除 🙂"}',
			timeoutMs: 2_000,
			beforeSend: () => Promise.resolve(true),
		};
		const outcome = await transport.send({ ...request, ...change });
		expect(JSON.stringify(outcome)).not.toContain(secretPart);
		return outcome;
	};

	/** With the shortest Timeout in which the request comes to the server, on a busy machine too. */
	const sendInTime = async (path: string) => {
		for (const timeoutMs of [100, 1_000]) {
			const outcome = await send(path, { timeoutMs });
			if (server.heard.length > 0) return outcome;
		}
		return await send(path, { timeoutMs: 10_000 });
	};

	it('posts the JSON as it is and gives the answer', async () => {
		await expect(send('/echo')).resolves.toEqual({
			kind: 'answer',
			httpStatus: 200,
			text: '{"Text":"已删除 🙂"}',
		});
		expect(server.heard).toMatchObject([
			{
				target: `/echo?${secretPart}`,
				contentType: 'application/json',
				body: '{"Text":"已删除 🙂"}',
			},
		]);
	});

	it.each([
		['/502', 502, '<html>'],
		['/404', 404, '{"json":true}'],
		['/redirect', 302, 'moved'],
		['/split', 200, '{"Text":"已删除 🙂"}'],
	])('gives the answer of %s as it came', async (path, httpStatus, text) => {
		await expect(send(path)).resolves.toEqual({ kind: 'answer', httpStatus, text });
	});

	it('tells how long the server asks to wait', async () => {
		await expect(send('/429')).resolves.toEqual({
			kind: 'answer',
			httpStatus: 429,
			text: 'later',
			retryAfterMs: 7_000,
		});
	});

	it.each([
		['/reset', 'connectionLost'],
		['/close', 'connectionLost'],
		['/cut', 'answerCut'],
	])('tells of %s', async (path, fault) => {
		await expect(send(path)).resolves.toMatchObject({ kind: 'fault', fault, left: true });
	});

	it.each([['/gzip'], ['/byte-order-mark'], ['/100'], ['/100-at-once'], ['/100-in-parts']])(
		'gives the text of %s as of any other answer',
		async (path) => {
			const text = '{"Text":"已删除 🙂"}';
			await expect(send(path)).resolves.toEqual({ kind: 'answer', httpStatus: 200, text });
			await expect(send(path)).resolves.toEqual({ kind: 'answer', httpStatus: 200, text });
		},
	);

	it('tells of an answer that cannot be unpacked', async () => {
		const fault = 'answerCut';
		await expect(send('/gzip-broken')).resolves.toMatchObject({ kind: 'fault', fault, left: true });
	});

	it.each([['/endless'], ['/gzip-huge']])('does not take the answer of %s whole', async (path) => {
		await expect(send(path, { timeoutMs: 20_000 })).resolves.toEqual({
			kind: 'fault',
			fault: 'answerTooLarge',
			left: true,
			reason: 'answer too large',
		});
	});

	it('ends with Stop while an answer comes', async () => {
		const button = new AbortController();
		const sent = send('/drip', { stop: followSignal(button.signal), timeoutMs: 15_000 });
		while (server.heard.length === 0) await new Promise(setImmediate);
		await new Promise((resolve) => setTimeout(resolve, 30));
		button.abort();

		await expect(sent).resolves.toMatchObject({ fault: 'cancelled', left: true });
	});

	it('comes to an end where the server changes the protocol', async () => {
		const outcome = await sendInTime('/101');
		expect(outcome).toMatchObject({ kind: 'fault', left: true });
	});

	it.each([['/silence'], ['/slow-end'], ['/drip']])(
		'waits for %s no longer than allowed',
		async (path) => {
			await expect(sendInTime(path)).resolves.toMatchObject({
				kind: 'fault',
				fault: 'timeout',
				left: true,
			});
		},
	);

	it('tells that nobody listens, and that nothing left', async () => {
		const gone = await startServer();
		await gone.close();
		await expect(send('/echo', { origin: gone.origin })).resolves.toMatchObject({
			kind: 'fault',
			fault: 'noConnection',
			left: false,
			reason: 'ECONNREFUSED',
		});
	});

	it('tells that a name does not exist', async () => {
		const origin = 'http://chat.invalid';
		await expect(send('/echo', { origin, timeoutMs: 10_000 })).resolves.toMatchObject({
			fault: 'noConnection',
			left: false,
		});
	});

	it('tells that a certificate is not trusted', async () => {
		const own = await startServer(await makeCertificate());
		const outcome = await send('/echo', { origin: own.origin });
		await own.close();

		expect(outcome).toMatchObject({ fault: 'noConnection', left: false });
		expect(own.heard).toHaveLength(0);
	});

	it.each([
		['resets it', (socket: Socket) => socket.resetAndDestroy()],
		['ends it', (socket: Socket) => socket.end()],
		['speaks no TLS', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
	])(
		'tells that no connection came about where the other side of a handshake %s',
		async (_, act) => {
			const other = await startTcpServer((socket) => socket.once('data', () => act(socket)));
			const outcome = await send('/echo', { origin: `https://127.0.0.1:${other.port}` });
			await other.close();

			expect(outcome).toMatchObject({ fault: 'noConnection', left: false });
		},
	);

	it('knows that nothing left where a handshake takes longer than Timeout', async () => {
		const other = await startTcpServer(() => undefined);
		const origin = `https://127.0.0.1:${other.port}`;
		const outcome = await send('/echo', { origin, timeoutMs: 60 });
		await other.close();

		expect(outcome).toMatchObject({ fault: 'timeout', left: false });
	});

	it('writes nothing before the call may leave', async () => {
		let heardBefore = -1;
		await send('/echo', {
			beforeSend: async () => {
				await new Promise((resolve) => setTimeout(resolve, 30));
				heardBefore = server.heard.length;
				return true;
			},
		});
		expect(heardBefore).toBe(0);
		expect(server.heard).toHaveLength(1);
	});

	it('does not count the wait until the call may leave', async () => {
		const sendAfterWait = async (timeoutMs: number) => {
			const beforeSend = async () => {
				await new Promise((resolve) => setTimeout(resolve, 1.5 * timeoutMs));
				return true;
			};
			return await send('/echo', { timeoutMs, beforeSend });
		};
		const outcome = await sendAfterWait(200);
		if (outcome.kind === 'answer') return;
		// A busy machine may need longer for the rest.
		await expect(sendAfterWait(5_000)).resolves.toMatchObject({ kind: 'answer' });
	});

	it('sends nothing when the call may not leave any more', async () => {
		await expect(
			send('/echo', { beforeSend: () => Promise.resolve(false) }),
		).resolves.toMatchObject({
			kind: 'fault',
			fault: 'cancelled',
			left: false,
		});
		expect(server.heard).toHaveLength(0);
	});

	it('sends nothing after Stop', async () => {
		const stop = followSignal(AbortSignal.abort());
		await expect(send('/echo', { stop })).resolves.toMatchObject({
			fault: 'cancelled',
			left: false,
		});
		expect(server.heard).toHaveLength(0);
	});

	it('ends a call in flight with Stop', async () => {
		const button = new AbortController();
		const sent = send('/silence', { stop: followSignal(button.signal), timeoutMs: 15_000 });
		while (server.heard.length === 0) await new Promise(setImmediate);
		button.abort();

		await expect(sent).resolves.toMatchObject({ fault: 'cancelled', left: true });
	});

	it(`${isPooled ? 'keeps its connections' : 'opens a connection'} for calls one by one`, async () => {
		for (let call = 0; call < 10; call++) await send('/echo');
		expect(server.sockets).toHaveLength(isPooled ? 1 : 10);
	});

	it('goes on after the server dropped all connections', async () => {
		await send('/echo');
		for (const socket of server.sockets) socket.destroy();
		for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
		await new Promise((resolve) => setTimeout(resolve, 20));
		await expect(send('/echo')).resolves.toMatchObject({ kind: 'answer' });
	});
});

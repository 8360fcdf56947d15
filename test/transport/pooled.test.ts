import type { TransportRequest } from '../../nodes/shared/transport/transport';
import { hostConfinesEgress } from '../../pooled/hostConfinesEgress';
import { createUndiciTransport, maxConnections } from '../../pooled/undiciTransport';
import { followSignal } from '../../nodes/shared/stop';
import type { ConnectProxy } from './connectProxy';
import { startConnectProxy } from './connectProxy';
import type { MisbehavingServer } from './misbehavingServer';
import { startServer } from './misbehavingServer';

let server: MisbehavingServer;
let transport: ReturnType<typeof createUndiciTransport>;

beforeEach(async () => {
	server = await startServer();
	transport = createUndiciTransport();
});
afterEach(async () => {
	await transport.close();
	await server.close();
});

const requestTo = (path: string, change: Partial<TransportRequest> = {}): TransportRequest => ({
	origin: server.origin,
	path,
	body: '{}',
	timeoutMs: 5_000,
	beforeSend: () => Promise.resolve(true),
	...change,
});

const turnOfLoop = () => new Promise(setImmediate);

describe('the pool', () => {
	it('has at most 32 connections to an endpoint, however many calls are under way', async () => {
		const calls = Array.from({ length: 500 }, () => transport.send(requestTo('/echo')));
		const outcomes = await Promise.all(calls);

		expect(outcomes.every(({ kind }) => kind === 'answer')).toBe(true);
		expect(server.sockets.length).toBeLessThanOrEqual(maxConnections);
	});

	it('is kept between jobs', async () => {
		for (let job = 0; job < 10; job++) {
			await Promise.all(Array.from({ length: 8 }, () => transport.send(requestTo('/echo'))));
		}
		expect(server.heard).toHaveLength(80);
		expect(server.sockets.length).toBeLessThanOrEqual(16);
	});

	it('sends for one API or app while all connections of another are taken', async () => {
		const button = new AbortController();
		const stop = followSignal(button.signal);
		const hanging = Array.from({ length: maxConnections }, () =>
			transport.send(requestTo('/silence?sdkappid=1', { stop })),
		);
		while (server.heard.length < maxConnections) await turnOfLoop();

		for (const other of ['/echo?sdkappid=1', '/echo?sdkappid=2', '/404?sdkappid=2']) {
			await expect(transport.send(requestTo(other))).resolves.toMatchObject({ kind: 'answer' });
		}
		button.abort();
		await Promise.all(hanging);
	});

	it('lets a call that was stopped in the queue go, and serves the others', async () => {
		const button = new AbortController();
		const stop = followSignal(button.signal);
		const held: Array<() => void> = [];
		const hold = () =>
			new Promise<boolean>((resolve) => {
				held.push(() => resolve(true));
			});
		const holding = Array.from({ length: maxConnections }, () =>
			transport.send(requestTo('/echo', { beforeSend: hold })),
		);
		const queued = transport.send(requestTo('/echo', { stop }));
		while (held.length < maxConnections) await turnOfLoop();
		button.abort();

		await expect(queued).resolves.toMatchObject({ fault: 'cancelled', left: false });
		for (const letGo of held) letGo();
		const outcomes = await Promise.all(holding);
		expect(outcomes.every(({ kind }) => kind === 'answer')).toBe(true);
		expect(server.heard).toHaveLength(maxConnections);
		await expect(transport.send(requestTo('/echo'))).resolves.toMatchObject({ kind: 'answer' });
	});

	it('tells of a connection that ended while its call waited: nothing left', async () => {
		await transport.send(requestTo('/echo'));
		// The connection is put back a turn later.
		await turnOfLoop();
		await turnOfLoop();
		let may: (value: boolean) => void = () => undefined;
		const waiting = new Promise<boolean>((resolve) => {
			may = resolve;
		});
		const sent = transport.send(
			requestTo('/echo', {
				beforeSend: () => {
					for (const socket of server.sockets) socket.destroy();
					return waiting;
				},
			}),
		);

		await expect(sent).resolves.toMatchObject({ fault: 'connectionLost', left: false });
		may(true);
		await turnOfLoop();
		expect(server.heard).toHaveLength(1);
	});

	it('keeps no listeners on a signal that outlives the calls', async () => {
		const told = new Set<() => void>();
		const stop = {
			isStopped: () => false,
			onStop: (tell: () => void) => {
				told.add(tell);
				return () => void told.delete(tell);
			},
		};
		const calls = ['/echo', '/reset', '/cut', '/502'].map((path) =>
			transport.send(requestTo(path, { stop })),
		);
		const late = transport.send(requestTo('/silence', { stop, timeoutMs: 40 }));
		expect(told.size).toBe(5);
		await Promise.all([...calls, late]);
		expect(told.size).toBe(0);
	});
});

describe('the proxy environment', () => {
	let proxy: ConnectProxy;
	const before = { ...process.env };

	beforeEach(async () => {
		proxy = await startConnectProxy();
		const others = Object.entries(before).filter(([name]) => !/_proxy$/i.test(name));
		process.env = Object.fromEntries(others);
	});
	afterEach(async () => {
		process.env = { ...before };
		await proxy.close();
	});

	const sendWith = async (environment: Record<string, string>) => {
		Object.assign(process.env, environment);
		const own = createUndiciTransport();
		const outcome = await own.send(requestTo('/echo'));
		await own.close();
		return outcome;
	};
	const host = () => server.origin.slice('http://'.length);

	it.each(['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'])('%s is used', async (name) => {
		await expect(sendWith({ [name]: proxy.url })).resolves.toMatchObject({ kind: 'answer' });
		expect(proxy.asked).toEqual([host()]);
	});

	it('is used with its user and password', async () => {
		const url = proxy.url.replace('http://', 'http://user:word@');
		await expect(sendWith({ HTTP_PROXY: url })).resolves.toMatchObject({ kind: 'answer' });
		expect(proxy.credentials).toEqual([`Basic ${Buffer.from('user:word').toString('base64')}`]);
	});

	it('is used where it has no scheme, as curl does', async () => {
		const HTTP_PROXY = proxy.url.replace('http://', '');
		await expect(sendWith({ HTTP_PROXY })).resolves.toMatchObject({ kind: 'answer' });
		expect(proxy.asked).toEqual([host()]);
	});

	it.each([
		['100%', 'user', '100%'],
		['50%off', 'user', '50%off'],
		['%E5%AF%86', 'user', '密'],
		['a%40b%3Ac', 'user', 'a@b:c'],
		['', 'token', ''],
	])('is used with the password %s', async (written, user, password) => {
		const url = proxy.url.replace('http://', `http://${user}:${written}@`);
		await expect(sendWith({ HTTP_PROXY: url })).resolves.toMatchObject({ kind: 'answer' });
		const secret = Buffer.from(`${user}:${password}`).toString('base64');
		expect(proxy.credentials).toEqual([`Basic ${secret}`]);
	});

	it.each([
		['HTTP_PROXY', 'socks5://127.0.0.1:1080', 'names a SOCKS proxy'],
		['all_proxy', 'socks5h://user:word@127.0.0.1:1080', 'names a SOCKS proxy'],
		['http_proxy', 'ftp://127.0.0.1', 'begins with neither http:// nor https://'],
		['HTTP_PROXY', 'http://user:wo#rd@:80', 'holds no address of a proxy'],
		['HTTP_PROXY', '127.0.0.1:port', 'holds no address of a proxy'],
	])('is named where it cannot be used: %s=%s', async (name, value, problem) => {
		const outcome = await sendWith({ [name]: value });
		expect(outcome).toMatchObject({ kind: 'fault', fault: 'proxyUnusable', left: false });
		expect(outcome).toHaveProperty('reason', expect.stringContaining(`${name} ${problem}`));
		expect(JSON.stringify(outcome)).not.toContain('word');
		expect(server.heard).toHaveLength(0);
	});

	it('need not be usable for a host that NO_PROXY names', async () => {
		const environment = { HTTP_PROXY: 'socks5://127.0.0.1:1080', NO_PROXY: '127.0.0.1' };
		await expect(sendWith(environment)).resolves.toMatchObject({ kind: 'answer' });
	});

	it.each(['127.0.0.1', '*', '127.0.0.0/8', 'example.com, 127.0.0.1/32'])(
		'NO_PROXY %s goes past it',
		async (noProxy) => {
			const environment = { HTTP_PROXY: proxy.url, NO_PROXY: noProxy };
			await expect(sendWith(environment)).resolves.toMatchObject({ kind: 'answer' });
			expect(proxy.asked).toEqual([]);
		},
	);

	it('a proxy that does not answer is told as no connection', async () => {
		await proxy.close();
		await expect(sendWith({ HTTP_PROXY: proxy.url })).resolves.toMatchObject({
			fault: 'noConnection',
			left: false,
		});
	});
});

describe("the operator's rule on outgoing requests", () => {
	const before = process.env.N8N_SSRF_PROTECTION_ENABLED;
	afterEach(() => {
		if (before === undefined) delete process.env.N8N_SSRF_PROTECTION_ENABLED;
		else process.env.N8N_SSRF_PROTECTION_ENABLED = before;
		delete process.env.N8N_SSRF_PROTECTION_ENABLED_FILE;
	});

	it.each([
		['true', true],
		['TRUE', true],
		['1', true],
		['false', false],
		['0', false],
		['', false],
	])('N8N_SSRF_PROTECTION_ENABLED=%s: n8n itself has to send: %s', (value, confines) => {
		process.env.N8N_SSRF_PROTECTION_ENABLED = value;
		expect(hostConfinesEgress()).toBe(confines);
	});

	it.each([
		[undefined, true],
		['false', false],
	])('is taken to hold where a file says it, unless the variable is %s', (value, confines) => {
		delete process.env.N8N_SSRF_PROTECTION_ENABLED;
		if (value !== undefined) process.env.N8N_SSRF_PROTECTION_ENABLED = value;
		process.env.N8N_SSRF_PROTECTION_ENABLED_FILE = '/run/secrets/ssrf';
		expect(hostConfinesEgress()).toBe(confines);
	});
});

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import { useCredential } from './support/credentialInEngine';

let sandbox: Sandbox | undefined;
const start = async (options?: SandboxOptions) => (sandbox = await startSandbox(options));

afterEach(async () => {
	await sandbox?.close();
	sandbox = undefined;
});

const fieldsOf = ({ credential }: Sandbox, change = {}) => ({ ...credential, ...change });

describe('the test of the credential', () => {
	it('is green when all values are right, and asks one question that changes nothing', async () => {
		const running = await start();
		await expect(useCredential(fieldsOf(running)).test()).resolves.toBeUndefined();

		expect(running.calls).toMatchObject([
			{
				api: 'account_check',
				body: { CheckItem: [{ UserID: 'administrator' }] },
				errorCode: 0,
			},
		]);
	});

	it('asks for the admin of the credential, by the admin', async () => {
		const running = await start({ admins: ['admin_2'] });
		const fields = fieldsOf(running, { adminUserId: ' admin_2 ' });

		await expect(useCredential(fields).test()).resolves.toBeUndefined();
		expect(running.calls[0]?.body).toEqual({ CheckItem: [{ UserID: 'admin_2' }] });
	});

	it.each<[string, SandboxOptions, object, RegExp]>([
		['the key is wrong', {}, { secretKey: '0'.repeat(64) }, /Secret Key/],
		['the app is unknown', {}, { sdkAppId: 1400000001 }, /SDKAppID and Region/],
		[
			'the app lives in another region',
			{ otherRegionApps: [1400000002] },
			{ sdkAppId: 1400000002 },
			/Region and SDKAppID/,
		],
		['the user is no admin', {}, { adminUserId: 'user_1001' }, /Admin User ID/],
		[
			'the app is disabled',
			{ disabledApps: [1400000003] },
			{ sdkAppId: 1400000003 },
			/Enable the app/,
		],
		['the IP address is not allowed', { allowedIps: ['192.0.2.1'] }, {}, /allowlist/],
	])('says what to do when %s', async (_, options, change, advice) => {
		const running = await start(options);
		await expect(useCredential(fieldsOf(running, change)).test()).resolves.toMatch(advice);
	});

	it('is red when something else than Tencent answers, such as a proxy with a page', async () => {
		const running = await start();
		running.faults.script(['html']);

		await expect(useCredential(fieldsOf(running)).test()).resolves.toBe(
			'The answer did not come from Tencent Chat. Check Region and Base URL, and the proxy settings of n8n.',
		);
	});

	it('is red when nobody answers there', async () => {
		const running = await start();
		await running.close();

		await expect(useCredential(fieldsOf(running)).test()).rejects.toMatchObject({
			cause: { code: 'ECONNREFUSED' },
		});
	});

	it.each([
		['SDKAppID', { sdkAppId: '' }],
		['Secret Key', { secretKey: '' }],
		['Base URL', { baseUrl: '' }],
	])('names the field %s when it is empty, and calls nobody', async (field, change) => {
		const running = await start();
		await expect(useCredential(fieldsOf(running, change)).test()).rejects.toThrow(`${field}: `);
		expect(running.calls).toEqual([]);
	});
});

describe('a request of another node with this credential', () => {
	const query = { CheckItem: [{ UserID: 'user_1001' }] };
	const path = 'v4/im_open_login_svc/account_check';

	it.each<[string, (url: string) => object, 'request' | 'legacyRequest']>([
		['with a path alone', () => ({ url: path, body: query, json: true }), 'request'],
		['with the address', (url) => ({ url: `${url}/${path}`, body: query, json: true }), 'request'],
		[
			'by the HTTP Request node',
			(url) => ({ uri: `${url}/${path}`, method: 'POST', body: query, headers: {}, json: true }),
			'legacyRequest',
		],
		[
			'by the HTTP Request node with its preselected GET',
			(url) => ({ uri: `${url}/${path}`, method: 'GET', body: query, headers: {}, json: true }),
			'legacyRequest',
		],
	])('is answered %s', async (_, request, how) => {
		const running = await start();
		const answer = await useCredential(fieldsOf(running))[how](request(running.url));

		expect(answer).toMatchObject({ ErrorCode: 0, ResultItem: [{ UserID: 'user_1001' }] });
	});

	it.each(['request', 'legacyRequest'] as const)(
		'reaches Tencent as {} when it has no body (%s)',
		async (how) => {
			const seen: Array<{ request: IncomingMessage; body: string }> = [];
			const server = await listen((request, body) => seen.push({ request, body }));
			const { port } = server.address() as AddressInfo;
			const baseUrl = `http://127.0.0.1:${port}`;
			const fields = { sdkAppId: 1400000000, secretKey: 'key', region: 'custom', baseUrl };
			const options = how === 'request' ? { url: 'v4/x' } : { uri: `${baseUrl}/v4/x`, headers: {} };
			await useCredential(fields)[how](options);
			server.close();

			expect(seen).toHaveLength(1);
			expect(seen[0]?.body).toBe('{}');
			expect(seen[0]?.request.method).toBe('POST');
			expect(seen[0]?.request.headers['content-type']).toContain('application/json');
			expect(seen[0]?.request.url).toMatch(
				/^\/v4\/x\?sdkappid=1400000000&identifier=administrator&usersig=eJ(?:[\w*-]|%2A)+&random=\d+&contenttype=json$/,
			);
		},
	);

	it.each(['request', 'legacyRequest'] as const)(
		'is not signed for another host, and says why (%s)',
		async (how) => {
			const seen: string[] = [];
			const server = await listen((_, body) => seen.push(body));
			const { port } = server.address() as AddressInfo;
			const running = await start();
			const url = `http://127.0.0.1:${port}/v4/x`;
			const asked = useCredential(fieldsOf(running))[how]({ url, uri: url, method: 'POST' });

			await expect(asked).rejects.toThrow(
				`signs calls to ${running.url} only, not to http://127.0.0.1:${port}`,
			);
			server.close();
			expect(seen).toEqual([]);
		},
	);
});

const listen = (seen: (request: IncomingMessage, body: string) => void): Promise<Server> =>
	new Promise((resolve) => {
		const server = createServer((request, response) => {
			let body = '';
			request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
			request.on('end', () => {
				seen(request, body);
				response.setHeader('content-type', 'application/json').end('{"ErrorCode":0}');
			});
		}).listen(0, '127.0.0.1', () => resolve(server));
	});

import { request as httpRequest } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';

const folder = resolve(__dirname, '../../sandbox/page');
const names = readdirSync(folder);
const fileOf = (name: string) => readFileSync(resolve(folder, name), 'utf8');

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

interface Asked {
	status: number;
	headers: Record<string, unknown>;
	body: string;
}

/** fetch would choose some of these headers itself, and the path too. */
const ask = (
	path: string,
	headers: Record<string, string> = {},
	method = 'GET',
	body?: string,
): Promise<Asked> =>
	new Promise((done, failed) => {
		const { port } = new URL(sandbox.url);
		const request = httpRequest(
			{ host: '127.0.0.1', port, path, method, headers, agent: false },
			(response) => {
				let text = '';
				const finish = () => {
					response.destroy();
					done({ status: response.statusCode ?? 0, headers: response.headers, body: text });
				};
				response.on('data', (chunk: Buffer) => {
					text += chunk.toString();
					// A stream of events has no end.
					if (response.headers['content-type'] === 'text/event-stream') finish();
				});
				response.on('end', finish);
			},
		);
		request.on('error', failed);
		request.end(body);
	});

const sendAs = (headers: Record<string, string>) =>
	ask(
		'/_sandbox/send',
		{ 'Content-Type': 'application/json', ...headers },
		'POST',
		JSON.stringify({ from: 'user_1001', to: 'user_1002', text: 'hello' }),
	);
const sentMessages = () => sandbox.conversation('user_1001', 'user_1002');
const ownHost = () => new URL(sandbox.url).host;

describe('who may use the page', () => {
	it('is the page itself', async () => {
		const headers = { Origin: sandbox.url, 'Sec-Fetch-Site': 'same-origin', Host: ownHost() };
		expect((await sendAs(headers)).status).toBe(200);
		expect(sentMessages()).toHaveLength(1);
	});

	it('is a tool on this machine that is no browser', async () => {
		expect((await sendAs({})).status).toBe(200);
		expect(sentMessages()).toHaveLength(1);
	});

	it.each<[string, Record<string, string>]>([
		['another site', { Origin: 'https://example.com', 'Sec-Fetch-Site': 'cross-site' }],
		['another site in a browser without Sec-Fetch', { Origin: 'https://example.com' }],
		['a page of no origin', { Origin: 'null' }],
		['another port of this machine', { Origin: 'http://127.0.0.1:5678' }],
		['another port, by Sec-Fetch alone', { 'Sec-Fetch-Site': 'same-site' }],
		['a link or form of another site', { 'Sec-Fetch-Site': 'cross-site' }],
		['a name that was made to lead here', { Host: 'example.com:7700' }],
		['a name that only begins like this machine', { Host: '127.0.0.1.example.com' }],
		[
			'the origin of such a name',
			{
				Host: 'example.com',
				Origin: 'http://example.com',
				'Sec-Fetch-Site': 'same-origin',
			},
		],
	])('is not %s', async (_, headers) => {
		for (const path of ['/_sandbox/snapshot', '/_sandbox/events', '/_sandbox/calls/0']) {
			const { status, body } = await ask(path, headers);
			expect([path, status]).toEqual([path, 403]);
			expect(body).not.toContain(sandbox.credential.secretKey);
		}
		for (const name of ['send', 'examples', 'settings']) {
			const json = { 'Content-Type': 'application/json', ...headers };
			expect((await ask(`/_sandbox/${name}`, json, 'POST', '{}')).status).toBe(403);
		}
		expect((await sendAs(headers)).status).toBe(403);
		expect(sentMessages()).toEqual([]);
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
		'is not a form that sends %s',
		async (type) => {
			expect((await sendAs({ 'Content-Type': type })).status).toBe(403);
			expect(sentMessages()).toEqual([]);
		},
	);

	it('lets a link on another site open the page, under no other name', async () => {
		const navigation = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
		expect((await ask('/', navigation)).status).toBe(200);
		expect((await ask('/', { Host: 'example.com' })).status).toBe(403);
	});
});

describe('what is served', () => {
	it.each(['', ...names])('gives /%s under a policy that lets nothing foreign in', async (name) => {
		const { status, headers } = await ask(name === '' ? '/' : `/_sandbox/${name}`);
		expect(status).toBe(200);
		const policy = String(headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("script-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['cache-control']).toBe('no-store');
	});

	it('has all that the page and its scripts name', () => {
		const named = names.flatMap((name) =>
			[...fileOf(name).matchAll(/(?:\/_sandbox\/|from '\.\/)([\w-]+\.(?:mjs|css|svg))/g)].map(
				([, file = '']) => file,
			),
		);
		expect(new Set(named)).toEqual(new Set(names.filter((name) => name !== 'index.html')));
	});

	it.each([
		'/_sandbox/../index.ts',
		'/_sandbox/%2e%2e/index.ts',
		'/_sandbox//etc/passwd',
		'/_sandbox/constructor',
		'/_sandbox/calls/x',
		'/_sandbox/',
	])('has nothing at %s', async (path) => {
		expect((await ask(path)).status).toBe(404);
	});

	it.each([
		['GET', '/_sandbox/send'],
		['POST', '/_sandbox/snapshot'],
		['DELETE', '/_sandbox/events'],
		['PUT', '/_sandbox/settings'],
	])('does not take %s %s', async (method, path) => {
		const headers = { 'Content-Type': 'application/json' };
		expect((await ask(path, headers, method, '{}')).status).toBe(405);
	});

	it('keeps what a message holds out of the markup', async () => {
		const untouched = (await ask('/')).body;
		const text = '</script><img src=x onerror=alert(1)>';
		sandbox.seed([{ from: 'user_1001', to: 'user_1002', text }]);
		expect((await ask('/')).body).toBe(untouched);
		const snapshot = await ask('/_sandbox/snapshot');
		expect(snapshot.headers['content-type']).toBe('application/json; charset=utf-8');
		expect(snapshot.body).toContain(JSON.stringify(text));
	});

	it.each(names.filter((name) => /\.(mjs|html)$/.test(name)))(
		'%s has no way from text to markup or code',
		(name) => {
			expect(fileOf(name)).not.toMatch(
				/innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|\beval\b|new Function|\bon\w+="|style="|javascript:/,
			);
		},
	);
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, type Sandbox } from '../../../sandbox';
import type { RunResult } from '../../../scripts/engine';
import { errorsOf } from '../support/outputs';
import { nodeName } from '../support/tencentChat';
import { builds, edit, runOn } from './bothBuilds';

const once = { ...edit, options: { maxTries: 1 } };
const items = [{ key: '1_2_1790000000', text: 'new' }];

let server: Server;
let answer: (response: ServerResponse, userSig: string) => void;
let credential: Sandbox['credential'];

beforeAll(async () => {
	const sandbox = await startSandbox();
	await sandbox.close();
	server = createServer((request, response) => {
		const { searchParams } = new URL(request.url ?? '', 'http://localhost');
		request.resume().once('end', () => answer(response, searchParams.get('usersig') ?? ''));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	credential = { ...sandbox.credential, baseUrl: `http://127.0.0.1:${port}` };
});
afterAll(
	async () =>
		await new Promise((resolve) => {
			server.close(resolve);
			server.closeAllConnections();
		}),
);

const refusedWith = (ErrorInfo: string) =>
	JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: 70009, ErrorInfo });

function expectNoSecretIn({ run, error, log }: RunResult, secrets: readonly string[] = []) {
	const everything = JSON.stringify([run, error, error?.stack, log]);
	for (const secret of [credential.secretKey, ...secrets]) expect(everything).not.toContain(secret);
	expect(everything).not.toMatch(/usersig=(?!\[redacted\])|eJ[\w*-]{60}/i);
}

describe.each(builds)('an answer to the %s build', (build) => {
	it('is not taken whole where it has no end', async () => {
		const part = Buffer.alloc(1_024 ** 2, ' ');
		answer = (response) => {
			const pour = () => {
				while (!response.destroyed && response.write(part));
				response.once('drain', pour);
			};
			pour();
		};
		const result = await runOn(build, credential, { parameters: once, items });

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ message: "The answer was larger than any of Tencent Chat's (16 MB)", attempts: 1 },
		]);
	});

	it.each<[string, (userSig: string) => string]>([
		['in an error', (userSig) => refusedWith(`signature ${userSig} refused`)],
		['as an address', (userSig) => refusedWith(`/v4/x?usersig=${encodeURIComponent(userSig)}`)],
		['in base64', (userSig) => refusedWith(Buffer.from(userSig).toString('base64'))],
		['as a field of a success', (given) => `{"ActionStatus":"OK","ErrorCode":0,"Echo":"${given}"}`],
		['on a page', (userSig) => `<html><p title="${userSig}">Bad Gateway</p></html>`],
		['in half a JSON', (userSig) => `{"ErrorInfo":"${userSig}`],
	])('shows no secret where it echoes the signature %s', async (_where, body) => {
		const given: string[] = [];
		answer = (response, userSig) => {
			given.push(userSig, Buffer.from(userSig).toString('base64'));
			response.end(body(userSig));
		};
		const result = await runOn(build, credential, { parameters: once, items });

		expect(given[0]?.length).toBeGreaterThan(100);
		expectNoSecretIn(result, given);
	});

	it.each<[string, (response: ServerResponse) => void]>([
		['ends before it begins', ({ socket }) => socket?.resetAndDestroy()],
		['is cut', (response) => response.write('{', () => response.socket?.destroy())],
	])('shows no secret where it %s', async (_how, act) => {
		answer = act;
		const result = await runOn(build, credential, {
			...{ parameters: once, items, onError: 'stopWorkflow' },
		});

		expect(result.status).toBe('error');
		expectNoSecretIn(result);
	});
});

import { startSandbox, type FaultName, type Sandbox } from '../../sandbox';
import { addressOf, call } from './caller';

const pair = { From_Account: 'user_1001', To_Account: 'user_1002' };
const edit = { ...pair, MsgKey: '1_2_3', CloudCustomData: 'new' };

let sandbox: Sandbox;
let lines: string[];
const start = async (random?: () => number) => {
	lines = [];
	sandbox = await startSandbox({ random, log: (line) => lines.push(line) });
	sandbox.seed([{ from: 'user_1001', to: 'user_1002', msgKey: '1_2_3', text: 'hello' }]);
};
beforeEach(() => start());
afterEach(() => sandbox.close());

const post = (signal?: AbortSignal) =>
	fetch(addressOf(sandbox, 'modify_c2c_msg'), {
		method: 'POST',
		body: JSON.stringify(edit),
		signal,
	});
const edits = () => sandbox.conversation('user_1001', 'user_1002')[0]?.edits;

describe('faults by script', () => {
	it.each<[FaultName, number]>([
		['resetBefore', 0],
		['resetAfter', 1],
	])('%s cuts the connection with %i edits applied', async (fault, applied) => {
		sandbox.faults.script([fault]);
		await expect(post()).rejects.toThrow('fetch failed');
		expect(edits()).toBe(applied);
		expect(sandbox.calls).toMatchObject([{ fault, applied: applied === 1, body: edit }]);
		expect(sandbox.calls[0]?.httpStatus).toBeUndefined();
	});

	it('cutBody applies the call and ends the answer in its middle', async () => {
		sandbox.faults.script(['cutBody']);
		const response = await post();
		expect(Number(response.headers.get('content-length'))).toBeGreaterThan(10);
		await expect(response.text()).rejects.toThrow('terminated');
		expect(edits()).toBe(1);
	});

	it.each<[FaultName, number]>([
		['badGateway', 502],
		['html', 200],
	])('%s answers a page with status %i and applies nothing', async (fault, status) => {
		sandbox.faults.script([fault]);
		const response = await post();
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toBe('text/html');
		expect(await response.text()).toMatch(/^<html>.*usersig=/);
		expect(edits()).toBe(0);
		expect(sandbox.calls).toMatchObject([{ fault, httpStatus: status, applied: false }]);
	});

	it('silence applies the call and never answers', async () => {
		sandbox.faults.script(['silence']);
		const applied = new Promise((resolve) => sandbox.on('change', resolve));
		const stop = new AbortController();
		const answer = post(stop.signal);
		await applied;
		stop.abort();
		await expect(answer).rejects.toThrow('aborted');
		expect(edits()).toBe(1);
	});

	it('answers codes instead of doing the work, then behaves where null stands', async () => {
		sandbox.faults.script([{ errorCode: 20004 }, null, { errorCode: 4711 }]);
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({
			ErrorCode: 20004,
			ActionStatus: 'FAIL',
		});
		expect(edits()).toBe(0);
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({ ErrorCode: 0 });
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({ ErrorCode: 4711 });
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({ ErrorCode: 0 });
		expect(sandbox.calls.map(({ fault }) => fault)).toEqual([
			{ errorCode: 20004 },
			undefined,
			{ errorCode: 4711 },
			undefined,
		]);
	});
});

describe('faults by odds', () => {
	it('meets each as often as it was told', async () => {
		await sandbox.close();
		const draws = [0.05, 0.15, 0.25, 0.35];
		let next = 0;
		await start(() => draws[next++ % draws.length] ?? 0);
		next = 0;
		sandbox.faults.odds = { errorCodes: { 20004: 0.1, 20005: 0.1 }, badGateway: 0.1 };
		for (let round = 0; round < 4; round++) await (await post()).text();
		expect(sandbox.calls.map(({ fault }) => fault)).toEqual([
			{ errorCode: 20004 },
			{ errorCode: 20005 },
			'badGateway',
			undefined,
		]);
	});

	it('asks `decide` instead of the odds where it is set', async () => {
		sandbox.faults.odds = { badGateway: 1 };
		sandbox.faults.decide = ({ api, body, index }) =>
			api === 'modify_c2c_msg' && JSON.stringify(body).includes('1_2_3') && index === 1
				? { errorCode: 90992 }
				: undefined;
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({ ErrorCode: 0 });
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({ ErrorCode: 90992 });
	});
});

describe('what the sandbox tells of its calls', () => {
	it('writes one readable line a call and never a signature', async () => {
		sandbox.faults.script([null, null, 'badGateway']);
		await call(sandbox, 'modify_c2c_msg', edit);
		await call(sandbox, 'modify_c2c_msg', { ...edit, MsgKey: '9_9_9' });
		await post();
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatch(
			/^\d\d:\d\d:\d\d\.\d{3} +modify_c2c_msg +user_1001 → user_1002 +1_2_3 +OK$/,
		);
		expect(lines[1]).toMatch(/9_9_9 +20026 The message to modify does not exist$/);
		expect(lines[2]).toMatch(/not seen, then badGateway on purpose$/);
		expect(lines.join('\n')).not.toMatch(/eJ[\w*-]{20}|usersig/);
	});

	it('does not let a caller forge lines', async () => {
		await call(sandbox, 'modify_c2c_msg', { ...edit, From_Account: 'a\nb\u001b[31m' });
		expect(lines).toHaveLength(1);
		expect(lines[0]).not.toMatch(/\p{Cc}/u);
	});

	it('counts connections, and says over which one a call came', async () => {
		await Promise.all(Array.from({ length: 4 }, () => call(sandbox, 'modify_c2c_msg', edit)));
		const { opened, open, peak } = sandbox.connections;
		expect(opened).toBeGreaterThanOrEqual(1);
		expect(opened).toBeLessThanOrEqual(4);
		expect(open).toBe(opened);
		expect(peak).toBe(opened);
		expect(new Set(sandbox.calls.map(({ connection }) => connection)).size).toBe(opened);
	});

	it('keeps calls in the order of their arrival', async () => {
		await Promise.all(Array.from({ length: 20 }, () => call(sandbox, 'modify_c2c_msg', edit)));
		const arrivals = sandbox.calls.map(({ atMs }) => atMs);
		expect(arrivals).toHaveLength(20);
		expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
	});
});

describe('starting and ending', () => {
	it('takes its time to answer when it is told to, and applies before it answers', async () => {
		await sandbox.close();
		sandbox = await startSandbox({ latencyMs: 60_000 });
		sandbox.seed([{ from: 'user_1001', to: 'user_1002', msgKey: '1_2_3', text: 'hello' }]);
		const applied = new Promise((resolve) => sandbox.on('change', resolve));
		const answer = post().catch((error: unknown) => error);
		await applied;
		expect(edits()).toBe(1);
		expect(sandbox.calls[0]?.httpStatus).toBeUndefined();
		await sandbox.close();
		expect(String(await answer)).toMatch(/fetch failed/);
	});

	it('says that a port is taken', async () => {
		const port = Number(new URL(sandbox.url).port);
		await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});

	it('gives the credential as it is typed into n8n', () => {
		expect(sandbox.credential).toEqual({
			sdkAppId: 1400000000,
			secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
			adminUserId: 'administrator',
			region: 'custom',
			baseUrl: sandbox.url,
			callbackToken: 'xxxxyyyy',
		});
		expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	});
});

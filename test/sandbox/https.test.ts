import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'undici';
import { startSandbox, type Sandbox } from '../../sandbox';
import { addressOf } from './caller';

/** Made for 127.0.0.1 and these tests alone. */
const file = (name: string) => readFileSync(join(__dirname, 'localhost', name));
const cert = file('cert.pem');

let sandbox: Sandbox;
let pool: Pool;
beforeEach(async () => {
	sandbox = await startSandbox({ tls: { key: file('key.pem'), cert } });
	pool = new Pool(sandbox.url, { connections: 2, connect: { ca: cert } });
});
afterEach(async () => {
	await pool.destroy();
	await sandbox.close();
});

const check = async () => {
	const { pathname, search } = new URL(addressOf(sandbox, 'account_check'));
	const { statusCode, body } = await pool.request({
		method: 'POST',
		path: pathname + search,
		body: JSON.stringify({ CheckItem: [{ UserID: 'administrator' }] }),
	});
	return { statusCode, answer: await body.json() };
};

describe('the sandbox over https', () => {
	it('answers as over http, and counts the connections', async () => {
		expect(sandbox.url).toMatch(/^https:/);
		expect(sandbox.credential.baseUrl).toBe(sandbox.url);
		const answers = await Promise.all(Array.from({ length: 12 }, check));
		for (const each of answers)
			expect(each).toMatchObject({ statusCode: 200, answer: { ErrorCode: 0 } });
		expect(sandbox.connections).toEqual({ opened: 2, open: 2, peak: 2 });
		expect(new Set(sandbox.calls.map(({ connection }) => connection))).toEqual(new Set([1, 2]));
	});

	it('resets connections when told to', async () => {
		sandbox.faults.script(['resetAfter']);
		await expect(check()).rejects.toThrow();
		expect(sandbox.calls).toMatchObject([{ applied: true, fault: 'resetAfter' }]);
		expect(await check()).toMatchObject({ answer: { ErrorCode: 0 } });
	});
});

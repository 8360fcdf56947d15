import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, pairingOf } from './support/outputs';
import {
	nodeName,
	runTencentChat,
	runWithoutCredential,
	type NodeUnderTest,
} from './support/tencentChat';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const items = [{ region: 'moon' }, { region: 'moon' }, { region: 'moon' }];
const parameters = {
	resource: 'oneToOneMessage',
	operation: 'send',
	fromAccount: 'user_1001',
	toAccount: 'user_1002',
	msgBodyInput: 'text',
	text: 'hello',
};

type Run = (node: Partial<NodeUnderTest>) => ReturnType<typeof runTencentChat>;

const withCredential =
	(change: object): Run =>
	async (node) =>
		await runTencentChat({ ...sandbox.credential, ...change }, { parameters, items, ...node });

const withParameters =
	(change: object): Run =>
	async (node) =>
		await runTencentChat(sandbox.credential, {
			parameters: { ...parameters, ...change },
			items,
			...node,
		});

const withProxy =
	(name: string, value: string): Run =>
	async (node) => {
		const before = process.env[name];
		process.env[name] = value;
		try {
			return await withParameters({})(node);
		} finally {
			if (before === undefined) Reflect.deleteProperty(process.env, name);
			else process.env[name] = before;
		}
	};

const cases: Array<[string, Run, RegExp]> = [
	[
		'an empty key from an expression',
		withCredential({ secretKey: '={{ $json.nothing }}' }),
		/^The Tencent Chat credential cannot be used. Secret Key: /,
	],
	[
		'an unknown region',
		withCredential({ region: '={{ $json.region }}' }),
		/^The Tencent Chat credential cannot be used. Region: /,
	],
	[
		'no credential',
		async (node) => await runWithoutCredential({ parameters, items, ...node }),
		/credentials/,
	],
	[
		'an unknown resource',
		withParameters({ resource: 'sticker' }),
		/^The resource 'sticker' is not known/,
	],
	[
		'an unknown operation',
		withParameters({ operation: 'unsend' }),
		/^The operation 'unsend' of 'oneToOneMessage' is not known/,
	],
];

describe.each(cases)('a run that cannot begin: %s', (_, run, reason) => {
	it('gives each item to the error output with the reason', async () => {
		const result = await run({ onError: 'continueErrorOutput' });
		const [done = [], failed = []] = result.outputs(nodeName);

		expect(result.status).toBe('success');
		expect(done).toEqual([]);
		expect(pairingOf(failed)).toEqual([0, 1, 2]);
		expect(errorsOf(failed)).toEqual(
			[0, 1, 2].map((itemIndex) => ({
				message: expect.stringMatching(reason),
				advice: expect.stringMatching(/./),
				attempts: 0,
				stopped: 'notSent',
				itemIndex,
			})),
		);
		expect(sandbox.calls).toEqual([]);
	});

	it('gives each item as failed to the only output', async () => {
		const result = await run({ onError: 'continueRegularOutput' });

		expect(result.status).toBe('success');
		expect(pairingOf(result.output(nodeName))).toEqual([0, 1, 2]);
		for (const error of errorsOf(result.output(nodeName))) {
			expect(error).toMatchObject({ message: expect.stringMatching(reason), stopped: 'notSent' });
		}
	});

	it('stops the workflow with the reason', async () => {
		const result = await run({});

		expect(result.status).toBe('error');
		expect(result.error?.message).toMatch(reason);
	});
});

describe('a proxy that cannot be used', () => {
	it.each([
		['http_proxy', 'http://user:se cret@:80', 'http_proxy holds no address of a proxy'],
		['ALL_PROXY', 'socks5://user:secret@127.0.0.1:1080', 'ALL_PROXY names a SOCKS proxy'],
	])('is told by the name of its variable, without its password: %s', async (name, value, why) => {
		const run = withProxy(name, value);
		const result = await run({ onError: 'continueErrorOutput' });

		expect(errorsOf(result.output(nodeName, 1))).toEqual(
			[0, 1, 2].map((itemIndex) =>
				expect.objectContaining({
					message: expect.stringContaining(`n8n's proxy cannot be used: ${why}`),
					advice: expect.stringContaining('Nothing was sent'),
					attempts: 0,
					stopped: 'notSent',
					itemIndex,
				}),
			),
		);
		expect(result.output(nodeName, 0)).toEqual([]);
		expect(sandbox.calls).toEqual([]);
		expect(JSON.stringify(result.run)).not.toContain('cret');
		expect((await run({})).error?.stack).not.toContain('cret');
	});
});

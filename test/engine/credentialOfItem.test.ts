import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from './support/tencentChat';

let one: Sandbox;
let other: Sandbox;
beforeEach(async () => {
	one = await startSandbox();
	other = await startSandbox({ sdkAppId: 1400000007, secretKey: 'f'.repeat(64) });
});
afterEach(async () => await Promise.all([one.close(), other.close()]));

/** One credential for two apps, by what each item says. */
const ofItem = () => ({
	...one.credential,
	sdkAppId: '={{ $json.app }}' as unknown as number,
	secretKey: '={{ $json.key }}',
	baseUrl: '={{ $json.url }}',
});

const tenant = ({ credential }: Sandbox) => ({
	app: credential.sdkAppId,
	key: credential.secretKey,
	url: credential.baseUrl,
});

const run = async (
	parameters: NodeUnderTest['parameters'],
	items: ReadonlyArray<Record<string, unknown>>,
) =>
	await runTencentChat(ofItem(), {
		parameters,
		items,
		onError: 'continueErrorOutput',
	});

const send = {
	resource: 'oneToOneMessage',
	operation: 'send',
	fromAccount: 'user_1001',
	toAccount: 'user_1002',
	msgBodyInput: 'text',
	text: '={{ $json.text }}',
};

const textsIn = (sandbox: Sandbox) =>
	sandbox.conversation('user_1001', 'user_1002').map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

describe("a credential with expressions on the item's data", () => {
	it('is read for each item, so that each reaches its own app', async () => {
		const items = Array.from({ length: 12 }, (_, index) => ({
			...tenant(index % 2 === 0 ? one : other),
			text: `message ${index}`,
		}));
		const result = await run(send, items);

		expect(pairingOf(result.output(nodeName))).toEqual(items.map((_, index) => index));
		expect(textsIn(one)).toEqual([0, 2, 4, 6, 8, 10].map((index) => `message ${index}`));
		expect(textsIn(other)).toEqual([1, 3, 5, 7, 9, 11].map((index) => `message ${index}`));
	});

	it('fails the item alone for which it cannot be used', async () => {
		const items = [
			{ ...tenant(one), text: 'a' },
			{ ...tenant(one), text: 'b', key: '' },
			{ ...tenant(other), text: 'c' },
		];
		const [done = [], failed = []] = (await run(send, items)).outputs(nodeName);

		expect(pairingOf(done)).toEqual([0, 2]);
		expect(pairingOf(failed)).toEqual([1]);
		expect(errorsOf(failed)).toMatchObject([
			{
				message: expect.stringMatching(/^The Tencent Chat credential cannot be used. Secret Key: /),
				attempts: 0,
				stopped: 'notSent',
			},
		]);
		expect([...textsIn(one), ...textsIn(other)]).toEqual(['a', 'c']);
	});

	it('shares no call between items of two apps', async () => {
		const items = [one, other, one].map((sandbox, index) => ({
			...tenant(sandbox),
			user: `user_${index}`,
		}));
		const parameters = { resource: 'account', operation: 'check', userIds: '={{ $json.user }}' };
		const result = await run(parameters, items);

		expect(jsonOf(result.output(nodeName)).map(({ UserID }) => UserID)).toEqual([
			'user_0',
			'user_1',
			'user_2',
		]);
		expect(one.calls.map(({ body }) => body)).toEqual([
			{ CheckItem: [{ UserID: 'user_0' }, { UserID: 'user_2' }] },
		]);
		expect(other.calls).toHaveLength(1);
	});
});

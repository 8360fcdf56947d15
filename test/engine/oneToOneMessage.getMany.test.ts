import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from './support/faults';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002', 'user_1003'] });
});
afterEach(async () => await sandbox.close());

const start = 1_790_000_000;

const seed = (count: number) =>
	sandbox.seed(
		Array.from({ length: count }, (_, index) => ({
			from: index % 3 === 0 ? 'user_1002' : 'user_1001',
			to: index % 3 === 0 ? 'user_1001' : 'user_1002',
			text: `message ${index}`,
			// Several in a second, as in real life.
			timeSeconds: start + Math.floor(index / 4),
		})),
	);

const list = async (values: object, items: Array<Record<string, unknown>> = [{}]) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'getMany',
			operatorAccount: 'user_1002',
			peerAccount: 'user_1001',
			returnAll: true,
			...values,
		},
		onError: 'continueErrorOutput',
		items,
	});

describe('listing a conversation', () => {
	it('gives every message of both directions once and in order, over all pages', async () => {
		const messages = seed(400);

		const result = await list({});

		expect(sandbox.calls.length).toBeGreaterThan(3);
		expect(jsonOf(result.output(nodeName)).map(({ MsgKey }) => MsgKey)).toEqual(
			messages.map(({ msgKey }) => msgKey),
		);
		expect(new Set(pairingOf(result.output(nodeName)))).toEqual(new Set([0]));
	});

	it('gives the newest up to a limit, and only of the time that was asked for', async () => {
		seed(40);

		const result = await list({
			returnAll: false,
			limit: 3,
			options: { minTime: '2026-01-01', maxTime: start + 4 },
		});

		expect(jsonOf(result.output(nodeName)).map(({ Text }) => Text)).toEqual([
			'message 17',
			'message 18',
			'message 19',
		]);
	});

	it('tells a recalled message from others, and has the rest raw where that is wanted', async () => {
		const [message] = seed(1);
		const simplified = await list({});
		expect(jsonOf(simplified.output(nodeName))).toEqual([
			{
				From_Account: 'user_1002',
				To_Account: 'user_1001',
				MsgKey: message?.msgKey,
				MsgTimeStamp: start,
				Text: 'message 0',
				MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'message 0' } }],
				Recalled: false,
				Read: false,
			},
		]);
		const raw = await list({ simplify: false });
		expect(jsonOf(raw.output(nodeName))[0]).toMatchObject({
			MsgSeq: message?.msgSeq,
			MsgFlagBits: 0,
		});
	});

	it('lists one conversation for each input, and fails one alone', async () => {
		seed(5);

		const result = await list({ peerAccount: '={{ $json.peer }}' }, [
			{ peer: 'user_1001' },
			{ peer: 'stranger' },
			{ peer: 'user_1003' },
			{ peer: 'user_1001' },
		]);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 0, 0, 0, 0, 3, 3, 3, 3, 3]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 90048, itemIndex: 1 },
		]);
	});

	it('comes to the same list although the server drops answers', async () => {
		const messages = seed(200);
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const result = await list({});

		expect(jsonOf(result.output(nodeName)).map(({ MsgKey }) => MsgKey)).toEqual(
			messages.map(({ msgKey }) => msgKey),
		);
	});
});

import { startSandbox, type Sandbox } from '../../../sandbox';
import { firstTryMeets } from '../../engine/support/faults';
import { errorsOf, jsonOf, pairingOf } from '../../engine/support/outputs';
import { nodeName, runTencentChat } from '../../engine/support/tencentChat';

const image = {
	MsgType: 'TIMImageElem',
	MsgContent: {
		UUID: '1853095_D61040894AC3DE44CDFFFB3EC7EB720F',
		ImageFormat: 1,
		ImageInfoArray: [
			{ Type: 1, Size: 1853095, Width: 2448, Height: 3264, URL: 'http://xxx/0' },
			{ Type: 3, Size: 12535, Width: 0, Height: 0, URL: 'http://xxx/198' },
		],
	},
};
const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"order":88}', Desc: 'order' } };
const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const mixed = [image, text('bad words'), custom];

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

const seed = (count = 1) =>
	sandbox.seed(
		Array.from({ length: count }, () => ({
			from: 'user_1001',
			to: 'user_1002',
			msgBody: mixed,
			cloudCustomData: '{"shown":true,"by":{"rule":1}}',
		})),
	);

const modify = async (
	keys: Array<string | undefined>,
	{ options = {}, ...values }: { options?: object; [name: string]: unknown },
) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'modify',
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			msgKey: '={{ $json.key }}',
			fieldsToModify: 'msgBody',
			msgBodyInput: 'text',
			text: '[removed]',
			options: { ...options },
			...values,
		},
		onError: 'continueErrorOutput',
		items: keys.map((key) => ({ key })),
	});

const stored = (msgKey: string | undefined) =>
	sandbox.conversation('user_1001', 'user_1002').find((message) => message.msgKey === msgKey);

describe('changing the text of a mixed message', () => {
	it('keeps its image and its custom element as they are', async () => {
		const [message] = seed();

		const result = await modify([message?.msgKey], { msgBodyInput: 'textOfStored' });

		expect(stored(message?.msgKey)?.msgBody).toEqual([image, text('[removed]'), custom]);
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ MsgKey: message?.msgKey, MsgBody: [image, text('[removed]'), custom] },
		]);
	});

	it('changes each of many, although the first answer to every call is lost', async () => {
		const messages = seed(30);
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const result = await modify(
			messages.map(({ msgKey }) => msgKey),
			{ msgBodyInput: 'textOfStored' },
		);

		expect(pairingOf(result.output(nodeName))).toEqual(messages.map((_, index) => index));
		for (const { msgKey } of messages) {
			expect(stored(msgKey)?.msgBody).toEqual([image, text('[removed]'), custom]);
		}
	});
});

describe('returning the previous version', () => {
	it('gives the message as it was, so that it can be put back', async () => {
		const [message] = seed();

		const edited = await modify([message?.msgKey], { options: { returnPreviousVersion: true } });

		expect(stored(message?.msgKey)?.msgBody).toEqual([text('[removed]')]);
		const [{ Previous }] = jsonOf(edited.output(nodeName));
		expect(Previous).toMatchObject({
			From_Account: 'user_1001',
			MsgBody: mixed,
			CloudCustomData: '{"shown":true,"by":{"rule":1}}',
		});

		await modify([message?.msgKey], {
			msgBodyInput: 'json',
			msgBodyJson: JSON.stringify(Previous.MsgBody),
		});
		expect(stored(message?.msgKey)?.msgBody).toEqual(mixed);
	});

	it('tells of a message that is not there before any edit', async () => {
		const [message] = seed();

		const result = await modify(['1_2_1790000000', message?.msgKey], {
			options: { returnPreviousVersion: true },
		});

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 20026, itemIndex: 0 },
		]);
		expect(pairingOf(result.output(nodeName))).toEqual([1]);
		expect(sandbox.calls.filter(({ api }) => api === 'modify_c2c_msg')).toHaveLength(1);
	});
});

describe('merging custom data', () => {
	it('changes the fields that are given and leaves the others and the body alone', async () => {
		const [message] = seed();

		const result = await modify([message?.msgKey], {
			fieldsToModify: 'cloudCustomData',
			cloudCustomDataMode: 'merge',
			cloudCustomData: '={{ { moderated: true, by: { at: 7 }, shown: null } }}',
			options: { returnPreviousVersion: true },
		});

		const merged = '{"by":{"rule":1,"at":7},"moderated":true}';
		expect(stored(message?.msgKey)).toMatchObject({ msgBody: mixed, cloudCustomData: merged });
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ CloudCustomData: merged, Previous: { CloudCustomData: '{"shown":true,"by":{"rule":1}}' } },
		]);
	});
});

import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seedGroup(
		['one', 'two', 'three'].map((text) => ({ groupId: 'club', from: 'user_1001', text })),
	);
});
afterEach(async () => await sandbox.close());

const modify = async (items: Array<Record<string, unknown>>, values: object = {}) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'groupMessage',
			operation: 'modify',
			groupId: 'club',
			msgSeq: '={{ $json.seq }}',
			fieldsToModify: 'both',
			msgBodyInput: 'form',
			msgBody: { elements: [{ msgType: 'TIMTextElem', text: '[removed]' }] },
			cloudCustomData: '={{ { moderated: true } }}',
			...values,
		},
		onError: 'continueErrorOutput',
		items,
	});

describe('modifying a group message', () => {
	it('changes that message and no other', async () => {
		const result = await modify([{ seq: 2 }]);

		expect(sandbox.group('club').map(({ msgBody }) => msgBody[0]?.MsgContent.Text)).toEqual([
			'one',
			'[removed]',
			'three',
		]);
		expect(sandbox.group('club')[1]?.cloudCustomData).toBe('{"moderated":true}');
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ GroupId: 'club', MsgSeq: 2, ActionStatus: 'OK' },
		]);
	});

	it('leaves the body alone when only the custom data is to be modified', async () => {
		await modify([{ seq: 1 }], { fieldsToModify: 'cloudCustomData' });

		expect(sandbox.group('club')[0]).toMatchObject({
			msgBody: [{ MsgContent: { Text: 'one' } }],
			cloudCustomData: '{"moderated":true}',
		});
	});

	it('fails items alone, before a call where the form is wrong', async () => {
		const result = await modify([{ seq: '1' }, { seq: 9 }, { seq: 'first' }]);

		expect(pairingOf(result.output(nodeName))).toEqual([0]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 20026, itemIndex: 1 },
			{ message: 'Message Sequence Number must be a whole number', attempts: 0, itemIndex: 2 },
		]);
	});
});

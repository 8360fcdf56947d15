import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, titleOf } from '../support/operations';

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

describe('modifying what is stored of a group message', () => {
	const image = {
		MsgType: 'TIMImageElem',
		MsgContent: {
			UUID: 'u',
			ImageFormat: 1,
			ImageInfoArray: [{ Type: 1, Size: 1, Width: 2, Height: 3, URL: 'http://xxx/0' }],
		},
	};
	const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });

	beforeEach(() =>
		sandbox.seedGroup([
			{
				groupId: 'club',
				from: 'user_1001',
				msgBody: [image, text('去赌场 CASINO'), text('now')],
				cloudCustomData: '{"by":1}',
			},
		]),
	);

	const fourth = () => sandbox.group('club')[3];
	const changes = { fieldsToModify: 'msgBody', options: { returnPreviousVersion: true } };

	it('replaces words in its texts, keeps the image, and gives the message as it was', async () => {
		const result = await modify([{ seq: 4 }, { seq: 1 }], {
			...changes,
			msgBodyInput: 'replaceWords',
			words: '赌场，casino',
		});

		const after = [image, text('去*** ***'), text('now')];
		expect(fourth()).toMatchObject({ msgBody: after, cloudCustomData: '{"by":1}' });
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{
				GroupId: 'club',
				MsgSeq: 4,
				MsgBody: after,
				Modified: true,
				Replaced: [
					{ Word: '赌场', Count: 1 },
					{ Word: 'casino', Count: 1 },
				],
				Previous: {
					GroupId: 'club',
					MsgSeq: 4,
					MsgBody: [image, text('去赌场 CASINO'), text('now')],
				},
			},
			{ GroupId: 'club', MsgSeq: 1, Modified: false, Replaced: [], MsgBody: [text('one')] },
		]);
		expect(sandbox.group('club')[0]?.edits).toBe(0);
		expect(sandbox.calls.filter(({ api }) => api === 'modify_group_msg')).toHaveLength(1);
	});

	it('changes its text alone, and merges custom data', async () => {
		await modify([{ seq: 4 }], {
			fieldsToModify: 'both',
			msgBodyInput: 'textOfStored',
			text: '[removed]',
			cloudCustomDataMode: 'merge',
		});

		expect(fourth()).toMatchObject({
			msgBody: [image, text('[removed]')],
			cloudCustomData: '{"by":1,"moderated":true}',
		});
	});

	it('tells of a message that is not there or was recalled before any edit', async () => {
		const recall = { resource: 'groupMessage', operation: 'recall', groupId: 'club', msgSeqs: '2' };
		await runTencentChat(sandbox.credential, { parameters: recall, items: [{}] });

		const result = await modify([{ seq: 2 }, { seq: 9 }], {
			...changes,
			msgBodyInput: 'text',
			text: 'x',
		});

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{
				errorCode: 20026,
				advice: expect.stringMatching(/^Check Group ID and Message Sequence Number/),
				itemIndex: 0,
			},
			{ errorCode: 20026, itemIndex: 1 },
		]);
		expect(sandbox.calls.filter(({ api }) => api === 'modify_group_msg')).toEqual([]);
	});
});

describe('the request of an edit', () => {
	it('sends what was set', async () => {
		const { calls, run } = fakeTencent();
		await run('groupMessage', 'modify', {
			groupId: 'group',
			msgSeq: '7',
			fieldsToModify: 'both',
			msgBodyInput: 'text',
			text: 'hello',
			cloudCustomData: 'data',
			options: { topicId: 'topic' },
		});
		expect(calls).toEqual([
			{
				path: 'v4/openim/modify_group_msg',
				body: {
					GroupId: 'group',
					MsgSeq: 7,
					MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
					CloudCustomData: 'data',
					TopicId: 'topic',
				},
			},
		]);
	});

	it.each([
		['', 'Message Sequence Number is required'],
		['seven', 'Message Sequence Number must be a whole number'],
		[0, 'Message Sequence Number must be 1 or more'],
	])('refuses the sequence number %p', async (msgSeq, title) => {
		const { run } = fakeTencent();
		const item = {
			groupId: 'group',
			msgSeq,
			fieldsToModify: 'msgBody',
			msgBodyInput: 'text',
			text: 'x',
		};
		const [[entry] = []] = await run('groupMessage', 'modify', item);
		expect(titleOf(entry)).toBe(title);
	});
});

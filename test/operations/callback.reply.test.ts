import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { TencentChat } from '../../nodes/TencentChat/TencentChat.node';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runWithoutCredential } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf } from '../support/operations';

const reply = async (values: object, items: Array<Record<string, unknown>> = [{}]) =>
	await runWithoutCredential({
		parameters: { resource: 'callback', operation: 'reply', ...values },
		onError: 'continueErrorOutput',
		items,
	});

describe('replying to a callback', () => {
	it('needs no credential and makes no call', async () => {
		const result = await reply({ decision: 'allow' });

		expect(result.error).toBeUndefined();
		expect(jsonOf(result.output(nodeName))).toEqual([
			{ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' },
		]);
	});

	it('decides for each item, and fails one alone that cannot be answered so', async () => {
		const result = await reply(
			{
				decision: '={{ $json.bad ? "block" : "rewrite" }}',
				conversation: 'oneToOne',
				errorCode: '={{ $json.code }}',
				errorInfo: 'not here',
				fieldsToModify: 'msgBody',
				msgBodyInput: 'text',
				text: '={{ $json.text }}',
			},
			[{ bad: true, code: 120001 }, { bad: true, code: 7 }, { text: 'h*llo' }],
		);

		expect(jsonOf(result.output(nodeName))).toEqual([
			{ ActionStatus: 'OK', ErrorCode: 120001, ErrorInfo: 'not here' },
			{
				ActionStatus: 'OK',
				ErrorCode: 0,
				ErrorInfo: '',
				MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'h*llo' } }],
			},
		]);
		expect(pairingOf(result.output(nodeName))).toEqual([0, 2]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ message: expect.stringContaining('from 120001 to 130000'), itemIndex: 1 },
		]);
	});

	it.each([
		[
			'Decision',
			'one of allow, block, rewrite, drop',
			{ decision: '={{ "Allow" }}', msgBodyInput: 'text', text: 'x' },
		],
		['Sent To', 'one of group, oneToOne', { decision: 'block', conversation: '={{ "Group" }}' }],
	])('refuses a value that the menu %s does not have', async (_menu, said, values) => {
		const result = await reply(values);

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ message: expect.stringContaining(said) },
		]);
	});

	describe('about other things than a message', () => {
		const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
		const FriendItem = [{ To_Account: 'id1' }, { To_Account: 'id2' }];
		const ResponseFriendItem = [{ To_Account: 'id3', ResponseAction: 'Response_Action_Agree' }];

		it.each([
			[
				'a user who wants to join a group, and refuses',
				{ question: 'createOrJoin', decision: 'block', errorCode: 10100, errorInfo: 'not now' },
				{ Requestor_Account: 'jared' },
				{ ...ok, ErrorCode: 10100, ErrorInfo: 'not now' },
			],
			[
				'a gift, which it refuses',
				{ question: 'otherEvent', decision: 'block' },
				{ GiftWater: { GiftId: 'gift1' } },
				{ ...ok, ErrorCode: 1 },
			],
			[
				'those whom a user invites, some of whom it refuses',
				{ question: 'invite', decision: 'blockSome', refusedUserIds: 'jared, tommy' },
				{ DestinationMembers: [{ Member_Account: 'jared' }, { Member_Account: 'leckie' }] },
				{ ...ok, RefusedMembers_Account: ['jared', 'tommy'] },
			],
			[
				'two friends of the event, one of whom it refuses',
				{ question: 'friend', decision: 'blockSome', refusedUserIds: '={{ ["id2"] }}' },
				{ FriendItem },
				{
					...ok,
					ResultItem: [
						{ To_Account: 'id1', ResultCode: 0, ResultInfo: '' },
						{ To_Account: 'id2', ResultCode: 38000, ResultInfo: '' },
					],
				},
			],
			[
				'a user who answers a friend request',
				{ question: 'friend', decision: 'allow' },
				{ ResponseFriendItem },
				{ ...ok, ResultItem: [{ To_Account: 'id3', ResultCode: 0, ResultInfo: '' }] },
			],
		])('answers about %s', async (_case, values, event, answer) => {
			const result = await reply(values, [event]);

			expect(jsonOf(result.output(nodeName))).toEqual([answer]);
		});

		it.each([
			['Blocked User IDs must name', { question: 'invite', decision: 'blockSome' }, {}],
			['Blocked User IDs names id9', { question: 'friend', refusedUserIds: 'id9' }, { FriendItem }],
			['User IDs Asked About must name', { question: 'friend', decision: 'allow' }, {}],
			['Code must be a whole number', { question: 'createOrJoin', errorCode: 7 }, {}],
			[
				'Question must be one of',
				{ question: '={{ "other" }}', msgBodyInput: 'text', text: 'x' },
				{},
			],
		])('says what is missing: %s', async (said, values, event) => {
			const decision = 'refusedUserIds' in values ? 'blockSome' : 'block';
			const result = await reply({ decision, ...values }, [event]);

			expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
				{ message: expect.stringContaining(said) },
			]);
		});
	});
});

describe('replying with a change of the message as it was sent', () => {
	const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
	const oldSound = { MsgType: 'TIMSoundElem', MsgContent: { UUID: 'no Url, as old apps send it' } };
	const rewrite = (values: object, items: Array<Record<string, unknown>>) =>
		reply({ decision: 'rewrite', fieldsToModify: 'msgBody', ...values }, items);

	it('replaces words and keeps everything else, and allows a message without them', async () => {
		const result = await rewrite({ msgBodyInput: 'replaceWords', words: '赌场\nwin' }, [
			{ MsgBody: [oldSound, text('来赌场 WIN'), text('win')] },
			{ MsgBody: [text('Good morning')] },
		]);

		const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
		expect(jsonOf(result.output(nodeName))).toEqual([
			{ ...ok, MsgBody: [oldSound, text('来*** ***'), text('***')] },
			ok,
		]);
	});

	it('takes a new text and keeps the other elements', async () => {
		const result = await rewrite(
			{
				msgBodyInput: 'textOfStored',
				text: '[removed]',
				originalMsgBody: '={{ $json.held.MsgBody }}',
			},
			[{ held: { MsgBody: [text('bad'), oldSound] } }],
		);

		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ MsgBody: [text('[removed]'), oldSound] },
		]);
	});

	it('says what it lacks where the item has no message body', async () => {
		const result = await rewrite({ msgBodyInput: 'replaceWords', words: 'win' }, [
			{ Text: 'win' },
			{ MsgBody: 'win' },
			{ MsgBody: [] },
		]);

		expect(errorsOf(result.output(nodeName, 1)).map(({ message }) => message)).toEqual([
			'Original Message Body is required',
			expect.stringContaining('Original Message Body is not valid JSON'),
			'Message Body must hold at least one element',
		]);
	});
});

describe('what a reply holds', () => {
	const done = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
	const text = { msgBodyInput: 'text', text: 'hello' };
	const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];

	it.each<[string, Record<string, unknown>, object]>([
		['allows', { decision: 'allow' }, done],
		['drops silently', { decision: 'drop' }, { ...done, ErrorCode: 2 }],
		[
			'blocks',
			{ decision: 'block', conversation: 'group', errorCode: '', errorInfo: '' },
			{ ...done, ErrorCode: 1 },
		],
		[
			'blocks with a code and a text for the sender',
			{ decision: 'block', conversation: 'oneToOne', errorCode: 120001, errorInfo: 'not here' },
			{ ...done, ErrorCode: 120001, ErrorInfo: 'not here' },
		],
		[
			'blocks in a group with a code of groups, as text',
			{ decision: 'block', conversation: 'group', errorCode: '10200' },
			{ ...done, ErrorCode: 10200 },
		],
		[
			'delivers another body',
			{ decision: 'rewrite', fieldsToModify: 'msgBody', ...text },
			{ ...done, MsgBody },
		],
		[
			'delivers other custom data',
			{ decision: 'rewrite', fieldsToModify: 'cloudCustomData', cloudCustomData: { a: 1 } },
			{ ...done, CloudCustomData: '{"a":1}' },
		],
	])('%s', async (_, values, expected) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('callback', 'reply', values);
		expect(jsonOfEntry(entry)).toEqual(expected);
		expect(calls).toEqual([]);
	});

	it.each<[string, Record<string, unknown>, string]>([
		[
			'a code of groups for one user',
			{ decision: 'block', conversation: 'oneToOne', errorCode: 10150 },
			'Code must be a whole number from 120001 to 130000',
		],
		[
			'a code that is no number',
			{ decision: 'block', conversation: 'group', errorCode: 'spam' },
			'Code must be a whole number from 10100 to 10200',
		],
		[
			'a text without a code',
			{ decision: 'block', conversation: 'group', errorInfo: 'not here' },
			'Text for the Sender',
		],
		[
			'a body without its text',
			{
				decision: 'rewrite',
				fieldsToModify: 'msgBody',
				msgBodyInput: 'form',
				msgBody: { elements: [{ msgType: 'TIMTextElem' }] },
			},
			'Message Body: Element 1 (Text) › Text is required',
		],
		['a decision that does not exist', { decision: 'maybe' }, 'Decision must be one of'],
	])('refuses %s', async (_, values, title) => {
		const { run } = fakeTencent();
		const [[entry] = []] = await run('callback', 'reply', values);
		expect(titleOf(entry)).toContain(title);
	});

	it('refuses a number that JavaScript would round', async () => {
		const { run } = fakeTencent();
		const [[entry] = []] = await run('callback', 'reply', {
			decision: 'rewrite',
			fieldsToModify: 'msgBody',
			msgBodyInput: 'json',
			msgBodyJson: `[{"MsgType":"Order","MsgContent":{"Id":1234567890123456789}}]`,
		});
		expect(titleOf(entry)).toContain(`holds the number 1234567890123456789,`);
	});
});

const { description } = new TencentChat();

/** What n8n finds missing before it publishes or runs a workflow. */
const missing = (given: INodeParameters): string[] => {
	const node: INode = {
		...{ id: '1', name: 'Tencent Chat', type: 'tencentChat', typeVersion: 1, position: [0, 0] },
		parameters: {},
	};
	node.parameters =
		NodeHelpers.getNodeParameters(description.properties, given, true, false, node, description) ??
		{};
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
	return Object.keys(issues?.parameters ?? {});
};

describe('a menu that an expression decides', () => {
	const form = { resource: 'callback', operation: 'reply' };

	it.each([
		['a reply with custom data', { fieldsToModify: 'cloudCustomData', cloudCustomData: '{}' }],
		['a reply with one text', { msgBodyInput: 'text', text: 'Hidden' }],
		['a reply with JSON', { msgBodyInput: 'json', msgBodyJson: '[]' }],
	])('demands no field of other ways: %s', (_, body) => {
		expect(missing({ ...form, decision: '={{ $json.decision }}', ...body })).toEqual([]);
	});

	it('demands what a fixed menu asks for', () => {
		expect(missing({ ...form, decision: 'rewrite', msgBodyInput: 'text' })).toEqual(['text']);
	});
});

import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runWithoutCredential } from './support/tencentChat';

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

import { elementSamples } from '../../fixtures/messageElements';
import { jsonOfEntry, titleOf } from '../../support/operations';
import { helloOnTheWire, modify, onTheWire } from './editing';

describe('The three sample requests of the page', () => {
	it.each<[string, Record<string, unknown>, object]>([
		['the body alone', {}, { ...onTheWire, MsgBody: helloOnTheWire }],
		[
			'the custom data alone',
			{ fieldsToModify: 'cloudCustomData', cloudCustomData: 'your cloud custom data' },
			{ ...onTheWire, CloudCustomData: 'your cloud custom data' },
		],
		[
			'body and custom data',
			{ fieldsToModify: 'both', cloudCustomData: 'your cloud custom data' },
			{ ...onTheWire, MsgBody: helloOnTheWire, CloudCustomData: 'your cloud custom data' },
		],
	])('are sent as printed: %s', async (_, values, expected) => {
		const { bodies, entries } = await modify(values);
		expect(bodies).toEqual([expected]);
		expect(jsonOfEntry(entries[0])).toEqual({
			...expected,
			...('MsgBody' in expected && { Text: 'hello' }),
			ActionStatus: 'OK',
			ErrorCode: 0,
			ErrorInfo: '',
		});
	});

	it('holds each element type as the docs print it, by form and by JSON', async () => {
		for (const { form, wire } of elementSamples) {
			const byForm = await modify({ msgBody: { elements: [form] } });
			const byJson = await modify({ msgBodyInput: 'json', msgBodyJson: JSON.stringify([wire]) });
			expect(byForm.bodies).toEqual([{ ...onTheWire, MsgBody: [wire] }]);
			expect(byJson.bodies).toEqual(byForm.bodies);
		}
	});
});

describe('What is filled in', () => {
	it.each<[string, Record<string, unknown>, object]>([
		['one text', { msgBodyInput: 'text', text: 'hello' }, { MsgBody: helloOnTheWire }],
		[
			'an array from an expression',
			{ msgBodyInput: 'json', msgBodyJson: helloOnTheWire },
			{ MsgBody: helloOnTheWire },
		],
		[
			'custom data that is empty beside a body, which stays as it is stored',
			{ fieldsToModify: 'both', cloudCustomData: '' },
			{ MsgBody: helloOnTheWire },
		],
		[
			'custom data from an object',
			{ fieldsToModify: 'cloudCustomData', cloudCustomData: { moderated: true } },
			{ CloudCustomData: '{"moderated":true}' },
		],
		[
			'a user ID that is a number',
			{ fromAccount: 1001 },
			{ From_Account: '1001', MsgBody: helloOnTheWire },
		],
		[
			'a key of another form',
			{ msgKey: 'any-key' },
			{ MsgKey: 'any-key', MsgBody: helloOnTheWire },
		],
		[
			'a user ID of any alphabet',
			{ toAccount: '@RBT#001 用户' },
			{ To_Account: '@RBT#001 用户', MsgBody: helloOnTheWire },
		],
		[
			'elements in their order, whatever their type',
			{
				msgBodyInput: 'json',
				msgBodyJson: [{ MsgType: 'TIMNewElem', MsgContent: { A: null } }, ...helloOnTheWire],
			},
			{ MsgBody: [{ MsgType: 'TIMNewElem', MsgContent: { A: null } }, ...helloOnTheWire] },
		],
	])('is sent: %s', async (_, values, expected) => {
		const { bodies } = await modify(values);
		expect(bodies).toEqual([{ ...onTheWire, ...expected }]);
	});
});

describe('What Tencent would refuse', () => {
	it.each<[string, Record<string, unknown>, string]>([
		['no sender', { fromAccount: '' }, 'Sender User ID is required'],
		['no recipient', { toAccount: '' }, 'Recipient User ID is required'],
		['no key', { msgKey: '' }, 'Message Key is required'],
		[
			'a key that is an object',
			{ msgKey: { a: 1 } },
			"Message Key is an object without what tells a client's message",
		],
		[
			'a key of 51 characters',
			{ msgKey: 'k'.repeat(51) },
			'Message Key must have at most 50 characters',
		],
		[
			'a user ID of 256 bytes',
			{ fromAccount: 'a'.repeat(256) },
			'Sender User ID must have at most 255 bytes',
		],
		[
			'a user ID of 86 characters and 258 bytes',
			{ toAccount: '用'.repeat(86) },
			'Recipient User ID must have at most 255 bytes',
		],
		['no element', { msgBody: {} }, 'Message Body must hold at least one element'],
		[
			'an element without its text',
			{ msgBody: { elements: [{ msgType: 'TIMTextElem', text: '' }] } },
			'Message Body: Element 1 (Text) › Text is required',
		],
		['no text', { msgBodyInput: 'text', text: '' }, 'Text is required'],
		[
			'JSON that is none',
			{ msgBodyInput: 'json', msgBodyJson: '[' },
			'Message Body (JSON) is not valid JSON',
		],
		[
			'JSON that is no array',
			{ msgBodyInput: 'json', msgBodyJson: '{}' },
			'Message Body (JSON) must be an array of message elements',
		],
		[
			'neither field',
			{ fieldsToModify: 'cloudCustomData', cloudCustomData: '' },
			'Cloud Custom Data is required',
		],
		[
			'two custom elements',
			{
				msgBody: {
					elements: [
						{ msgType: 'TIMCustomElem', data: '1' },
						{ msgType: 'TIMCustomElem', data: '2' },
					],
				},
			},
			'Message Body must hold at most 1 Custom element (TIMCustomElem), this one holds 2',
		],
		[
			'several things at once',
			{ fromAccount: '', msgKey: '' },
			'Sender User ID is required; Message Key is required',
		],
		[
			'an expression that fails',
			{
				msgKey: () => {
					throw new Error('No path back to node');
				},
			},
			'No path back to node',
		],
		// An expression or an AI agent may give these; they must not overwrite more than was meant.
		[
			'a choice of fields that the menu does not have',
			{ fieldsToModify: 'CloudCustomData', cloudCustomData: 'data' },
			'Fields to Modify must be one of msgBody, cloudCustomData, both',
		],
		[
			'a mode that the menu does not have',
			{ fieldsToModify: 'cloudCustomData', cloudCustomData: '{}', cloudCustomDataMode: 'Merge' },
			'Cloud Custom Data Mode must be one of replace, merge',
		],
		['a timeout that is none', { options: { timeout: 0 } }, 'Timeout must be 1 or more'],
	])('is refused before any call, by its label: %s', async (_, values, title) => {
		const { entries, calls } = await modify(values);
		expect(titleOf(entries[0])).toMatch(new RegExp(`^${title.replace(/[[\]().]/g, '\\$&')}`));
		expect(calls).toEqual([]);
	});

	it('is a request of more than 12 KB, counted in bytes of UTF-8 as sent', async () => {
		const bytesAround = Buffer.byteLength(
			JSON.stringify({
				...onTheWire,
				MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '' } }],
			}),
		);
		// Three bytes each; the rest is filled up with one-byte letters to the exact bound.
		const signs = Math.floor((12_288 - bytesAround) / 3);
		const letters = 12_288 - bytesAround - signs * 3;
		const fits = '字'.repeat(signs) + 'a'.repeat(letters);
		const within = await modify({ msgBodyInput: 'text', text: fits });
		expect(within.calls).toHaveLength(1);
		const over = await modify({ msgBodyInput: 'text', text: `${fits}a` });
		expect(over.calls).toEqual([]);
		expect(titleOf(over.entries[0])).toBe(
			'Message Body is too long: the request has 12289 bytes as sent, and Tencent Chat takes 12288; shorten it',
		);
	});
});

describe('A dry run', () => {
	it('gives the request without a signature and calls nothing', async () => {
		const { entries, calls } = await modify({ options: { dryRun: true } });
		expect(calls).toEqual([]);
		expect(jsonOfEntry(entries[0])).toEqual({
			dryRun: true,
			request: {
				method: 'POST',
				url: 'https://console.tim.qq.com/v4/openim/modify_c2c_msg?sdkappid=1400000000&identifier=administrator&contenttype=json',
				body: { ...onTheWire, MsgBody: helloOnTheWire },
			},
		});
	});

	it('refuses what a real run would refuse', async () => {
		const { entries } = await modify({ msgKey: '', options: { dryRun: true } });
		expect(titleOf(entries[0])).toBe('Message Key is required');
	});
});

describe('What is said of a form that cannot be used', () => {
	const titleFor = async (values: Record<string, unknown>) => {
		const { entries, calls } = await modify({ msgBodyInput: 'text', text: 'new', ...values });
		expect(calls).toEqual([]);
		return titleOf(entries[0]);
	};

	it.each([
		['false', false, 'Text must be text, but it is false'],
		['an object', { a: 1 }, 'Text must be text, but it is an object: {"a":1}'],
		['a list', ['a'], 'Text must be text, but it is a list: ["a"]'],
		['blanks', ' \n ', 'Text holds nothing but blanks, so nothing would be seen'],
	])('says what an expression gave in place of a text: %s', async (_case, text, title) => {
		expect(await titleFor({ text })).toBe(title);
	});

	it.each([
		['false', false, 'must be text, but it is false'],
		['blanks', '  ', 'holds nothing but blanks, so nothing would be seen'],
	])('says so of an element, too: %s', async (_case, text, wrong) => {
		const elements = [
			{ msgType: 'TIMTextElem', text: 'fine' },
			{ msgType: 'TIMTextElem', text },
		];
		expect(await titleFor({ msgBodyInput: 'form', msgBody: { elements } })).toBe(
			`Message Body: Element 2 (Text) › Text ${wrong}`,
		);
	});

	it('names the field that makes a request too long', async () => {
		const both = { fieldsToModify: 'both', cloudCustomData: 'x'.repeat(13_000) };
		expect(await titleFor(both)).toMatch(
			/^Cloud Custom Data is too long: the request has 13\d{3} /,
		);
	});

	it('is told before a message is looked up that is named as a client names it', async () => {
		const msgKey = '144115262295492787-1769771529-690';
		const { entries, calls } = await modify({ msgKey, msgBodyInput: 'text', text: '' });
		expect(titleOf(entries[0])).toBe('Text is required');
		expect(calls).toEqual([]);
	});

	it('says that a key holds no blanks', async () => {
		expect(await titleFor({ msgKey: '1_2_1700000000 and more' })).toBe(
			'Message Key holds blanks, and no key does: paste the MsgKey alone',
		);
	});
});

describe('An ID', () => {
	it('is taken without the blanks that were pasted with it', async () => {
		const pasted = { fromAccount: ' dramon1', toAccount: 'dramon2\n', msgKey: '\t1_2_3 ' };
		const { bodies } = await modify(pasted);
		expect(bodies).toEqual([{ ...onTheWire, MsgBody: helloOnTheWire }]);
	});
});

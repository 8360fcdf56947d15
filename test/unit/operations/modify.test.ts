import { elementSamples } from '../../fixtures/messageElements';
import { fakeTencent, jsonOf, titleOf } from '../../support/operations';

const message = { fromAccount: 'dramon1', toAccount: 'dramon2', msgKey: '1_2_3' };
const hello = { elements: [{ msgType: 'TIMTextElem', text: 'hello' }] };
const helloOnTheWire = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
const onTheWire = { From_Account: 'dramon1', To_Account: 'dramon2', MsgKey: '1_2_3' };

const modify = async (
	values: Record<string, unknown>,
	answer?: Parameters<typeof fakeTencent>[0],
) => {
	const tencent = fakeTencent(answer);
	const [entries] = await tencent.run('oneToOneMessage', 'modify', {
		fieldsToModify: 'msgBody',
		msgBodyInput: 'form',
		cloudCustomDataMode: 'replace',
		msgBody: hello,
		...message,
		...values,
	});
	return { entries: entries!, calls: tencent.calls, bodies: tencent.calls.map(({ body }) => body) };
};

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
		expect(jsonOf(entries[0])).toEqual({
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
	])('is refused before any call, by its shown name: %s', async (_, values, title) => {
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
		expect(jsonOf(entries[0])).toEqual({
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

describe('With the stored message', () => {
	const key = '609_690_1769771529';
	const image = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'old', ImageFormat: 255 } };
	const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"a":1}', Old: true } };
	const textOf = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
	const stored = {
		From_Account: 'dramon1',
		To_Account: 'dramon2',
		MsgKey: key,
		MsgSeq: 609,
		MsgRandom: 690,
		MsgTimeStamp: 1769771529,
		MsgFlagBits: 0,
		IsPeerRead: 0,
		MsgBody: [image, textOf('bad'), custom, textOf('worse')],
		CloudCustomData: '{"moderated":false,"by":{"rule":1,"who":"x"}}',
	};
	const other = {
		...stored,
		From_Account: 'dramon2',
		To_Account: 'dramon1',
		MsgBody: [textOf('other side')],
	};
	const historyOf =
		(...messages: object[]) =>
		({ path }: { path: string }) =>
			path.endsWith('getroammsg')
				? { Complete: 1, MsgCnt: messages.length, MsgList: messages }
				: {};

	it('changes the text alone and sends all other elements back as they were stored', async () => {
		const { bodies, entries } = await modify(
			{ msgKey: key, msgBodyInput: 'textOfStored', text: '[removed]' },
			historyOf(other, stored),
		);
		expect(bodies[0]).toEqual({
			Operator_Account: 'dramon2',
			Peer_Account: 'dramon1',
			MaxCnt: 100,
			MinTime: 1769771527,
			MaxTime: 1769771531,
		});
		expect(bodies[1]).toEqual({
			From_Account: 'dramon1',
			To_Account: 'dramon2',
			MsgKey: key,
			MsgBody: [image, textOf('[removed]'), custom],
		});
		expect(jsonOf(entries[0])).not.toHaveProperty('Previous');
	});

	it('gives the message as it was under Previous', async () => {
		const { bodies, entries } = await modify(
			{ msgKey: key, options: { returnPreviousVersion: true } },
			historyOf(stored),
		);
		expect(bodies[1].MsgBody).toEqual(helloOnTheWire);
		expect(jsonOf(entries[0])).toMatchObject({ MsgBody: helloOnTheWire, Previous: stored });
	});

	it('merges custom data into the stored JSON', async () => {
		const { bodies } = await modify(
			{
				msgKey: key,
				fieldsToModify: 'cloudCustomData',
				cloudCustomDataMode: 'merge',
				cloudCustomData: { moderated: true, by: { who: null, at: [1] } },
			},
			historyOf(stored),
		);
		expect(JSON.parse(bodies[1].CloudCustomData)).toEqual({
			moderated: true,
			by: { rule: 1, at: [1] },
		});
		expect(bodies[1]).not.toHaveProperty('MsgBody');
	});

	it('merges into nothing as into an empty object', async () => {
		const { bodies } = await modify(
			{
				msgKey: key,
				fieldsToModify: 'both',
				cloudCustomDataMode: 'merge',
				cloudCustomData: '{"a":1}',
			},
			historyOf({ ...stored, CloudCustomData: undefined }),
		);
		expect(bodies[1]).toMatchObject({ MsgBody: helloOnTheWire, CloudCustomData: '{"a":1}' });
	});

	it.each<[string, Record<string, unknown>, object[], string]>([
		[
			'a message without text',
			{ msgBodyInput: 'textOfStored', text: 'x' },
			[{ ...stored, MsgBody: [image] }],
			'The stored message has no text to change',
		],
		[
			'stored custom data that is no JSON',
			{
				fieldsToModify: 'cloudCustomData',
				cloudCustomDataMode: 'merge',
				cloudCustomData: '{"a":1}',
			},
			[{ ...stored, CloudCustomData: 'plain' }],
			'The stored Cloud Custom Data is not a JSON object, so nothing can be merged into it',
		],
		[
			'custom data to merge that is a list',
			{ fieldsToModify: 'cloudCustomData', cloudCustomDataMode: 'merge', cloudCustomData: '[1]' },
			[stored],
			'Cloud Custom Data must be a JSON object to be merged',
		],
	])('edits nothing for %s', async (_, values, messages, title) => {
		const { calls, entries } = await modify({ msgKey: key, ...values }, historyOf(...messages));
		expect(titleOf(entries[0])).toBe(title);
		expect(calls.map(({ path }) => path)).toEqual(['v4/openim/admin_getroammsg']);
	});

	it('looks further and further for a message before it says that there is none', async () => {
		const { calls, entries, bodies } = await modify(
			{ msgKey: key, options: { returnPreviousVersion: true } },
			historyOf(other),
		);
		expect(titleOf(entries[0])).toBe('There is no such message to modify');
		expect(calls.every(({ path }) => path === 'v4/openim/admin_getroammsg')).toBe(true);
		const seconds = Number(key.split('_')[2]);
		expect(bodies.map(({ MinTime }) => MinTime)).toEqual([seconds - 2, seconds - 600, 0]);
	});

	it.each([3, -300, 100_000])('finds a message %s s off the time in its key', async (off) => {
		const { bodies } = await modify(
			{ msgKey: key, options: { returnPreviousVersion: true } },
			({ path, body }) => {
				const at = stored.MsgTimeStamp + off;
				const there = path.endsWith('roammsg') && body.MinTime <= at && at <= body.MaxTime;
				return { Complete: 1, MsgList: there ? [{ ...stored, MsgTimeStamp: at }] : [] };
			},
		);
		expect(bodies.at(-1)).toMatchObject({ MsgKey: key, MsgBody: helloOnTheWire });
	});

	it('looks through the whole history for a key that holds no time', async () => {
		const { bodies } = await modify(
			{ msgKey: 'k1', options: { returnPreviousVersion: true } },
			historyOf({ ...stored, MsgKey: 'k1' }),
		);
		expect(bodies[0].MinTime).toBe(0);
		expect(bodies[0].MaxTime).toBeGreaterThan(1_700_000_000);
	});

	it('refuses what the form lacks before it reads anything', async () => {
		const { calls, entries } = await modify({
			msgKey: '',
			msgBodyInput: 'textOfStored',
			text: 'x',
		});
		expect(titleOf(entries[0])).toBe('Message Key is required');
		expect(calls).toEqual([]);
	});

	it('is read in a dry run too, which shows the edit that depends on it and makes none', async () => {
		const { calls, entries } = await modify(
			{
				msgKey: key,
				msgBodyInput: 'textOfStored',
				text: 'x',
				options: { dryRun: true },
			},
			historyOf(stored),
		);
		expect(calls.map(({ path }) => path)).toEqual(['v4/openim/admin_getroammsg']);
		expect(jsonOf(entries[0])).toMatchObject({
			dryRun: true,
			request: { body: { MsgKey: key, MsgBody: [image, textOf('x'), custom] } },
		});
	});

	describe('and words to replace', () => {
		const replace = async (values: Record<string, unknown>, ...messages: object[]) =>
			await modify(
				{ msgKey: key, msgBodyInput: 'replaceWords', replacement: '***', ...values },
				historyOf(...messages),
			);

		it('replaces them in all texts and keeps everything else as it was stored', async () => {
			const { bodies, entries } = await replace({ words: 'WORSE, bad' }, stored);
			const MsgBody = [image, textOf('***'), custom, textOf('***')];
			expect(bodies[1]).toEqual({ ...onTheWire, MsgKey: key, MsgBody });
			expect(jsonOf(entries[0])).toMatchObject({
				MsgBody,
				ErrorCode: 0,
				Modified: true,
				Replaced: [
					{ Word: 'bad', Count: 1 },
					{ Word: 'WORSE', Count: 1 },
				],
			});
		});

		it('sends nothing where none is there, the custom data neither, and says so', async () => {
			const { calls, entries } = await replace(
				{
					words: 'good',
					fieldsToModify: 'both',
					cloudCustomData: '{"moderated":true}',
					options: { returnPreviousVersion: true },
				},
				stored,
			);
			expect(calls.map(({ path }) => path)).toEqual(['v4/openim/admin_getroammsg']);
			expect(jsonOf(entries[0])).toEqual({
				From_Account: 'dramon1',
				To_Account: 'dramon2',
				MsgKey: key,
				Text: 'bad\nworse',
				MsgBody: stored.MsgBody,
				Modified: false,
				Replaced: [],
				Previous: stored,
			});
		});

		it('tells in a dry run what would be replaced', async () => {
			const options = { dryRun: true };
			const hit = await replace({ words: 'bad', options }, stored);
			expect(hit.calls).toHaveLength(1);
			expect(jsonOf(hit.entries[0])).toMatchObject({
				dryRun: true,
				request: { body: { MsgBody: [image, textOf('***'), custom, textOf('worse')] } },
				Replaced: [{ Word: 'bad', Count: 1 }],
			});
			const miss = await replace({ words: 'good', options }, stored);
			expect(jsonOf(miss.entries[0])).toMatchObject({ dryRun: true, Modified: false });
		});

		it.each<[string, unknown]>([
			['one a line', 'bad\nworse\r\n'],
			['between commas of any keyboard', 'bad,worse，x、y'],
			['an array from an expression', ['bad', 'worse', '', 7]],
			['the JSON of an array', '["bad","worse"]'],
		])('takes them as %s', async (_, words) => {
			const { bodies } = await replace({ words }, stored);
			expect(bodies[1].MsgBody).toEqual([image, textOf('***'), custom, textOf('***')]);
		});

		it.each<[string, Record<string, unknown>, string]>([
			['no words', { words: ' ,\n' }, 'Words is required'],
			['words that are none', { words: [{ a: 1 }] }, 'Words must be text, or an array of texts'],
			[
				'a switch that is none',
				{ words: 'bad', wholeWordsOnly: 'perhaps' },
				'Whole Words Only must be true or false',
			],
			['a replacement that is none', { words: 'bad', replacement: {} }, 'Replacement must be text'],
		])('refuses %s before it reads anything', async (_, values, title) => {
			const { calls, entries } = await replace(values, stored);
			expect(titleOf(entries[0])).toBe(title);
			expect(calls).toEqual([]);
		});

		it('refuses to leave a text element without a text', async () => {
			const { calls, entries } = await replace({ words: 'bad', replacement: '' }, stored);
			expect(titleOf(entries[0])).toBe('Without the words, a text of the message would be empty');
			expect(calls).toHaveLength(1);
		});

		it('leaves alone what is part of a longer word, where that is asked for', async () => {
			const message = { ...stored, MsgBody: [textOf('badly bad')] };
			const { bodies } = await replace({ words: 'bad', wholeWordsOnly: true }, message);
			expect(bodies[1].MsgBody).toEqual([textOf('badly ***')]);
		});
	});
});

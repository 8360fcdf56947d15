import { jsonOfEntry, titleOf } from '../../support/operations';
import { custom, historyOf, image, key, modify, onTheWire, stored, textOf } from './editing';

describe('words to replace in the stored message', () => {
	const replace = async (values: Record<string, unknown>, ...messages: object[]) =>
		await modify(
			{ msgKey: key, msgBodyInput: 'replaceWords', replacement: '***', ...values },
			historyOf(...messages),
		);

	it('replaces them in all texts and keeps everything else as it was stored', async () => {
		const { bodies, entries } = await replace({ words: 'WORSE, bad' }, stored);
		const MsgBody = [image, textOf('***'), custom, textOf('***')];
		expect(bodies[1]).toEqual({ ...onTheWire, MsgKey: key, MsgBody });
		expect(jsonOfEntry(entries[0])).toMatchObject({
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
		expect(jsonOfEntry(entries[0])).toEqual({
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
		expect(jsonOfEntry(hit.entries[0])).toMatchObject({
			dryRun: true,
			request: { body: { MsgBody: [image, textOf('***'), custom, textOf('worse')] } },
			Replaced: [{ Word: 'bad', Count: 1 }],
		});
		const miss = await replace({ words: 'good', options }, stored);
		expect(jsonOfEntry(miss.entries[0])).toMatchObject({ dryRun: true, Modified: false });
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

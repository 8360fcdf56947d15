import { jsonOfEntry, titleOf } from '../../support/operations';
import { custom, helloOnTheWire, historyOf, image, key, modify, stored, textOf } from './editing';

describe('With the stored message', () => {
	const other = {
		...stored,
		From_Account: 'dramon2',
		To_Account: 'dramon1',
		MsgBody: [textOf('other side')],
	};

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
		expect(jsonOfEntry(entries[0])).not.toHaveProperty('Previous');
	});

	it('gives the message as it was under Previous', async () => {
		const { bodies, entries } = await modify(
			{ msgKey: key, options: { returnPreviousVersion: true } },
			historyOf(stored),
		);
		expect(bodies[1].MsgBody).toEqual(helloOnTheWire);
		expect(jsonOfEntry(entries[0])).toMatchObject({ MsgBody: helloOnTheWire, Previous: stored });
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
		expect(jsonOfEntry(entries[0])).toMatchObject({
			dryRun: true,
			request: { body: { MsgKey: key, MsgBody: [image, textOf('x'), custom] } },
		});
	});
});

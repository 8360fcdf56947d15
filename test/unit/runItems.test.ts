import { runItems } from '../../nodes/TencentChat/execution/runItems';
import type { Run } from '../../nodes/TencentChat/execution/run';
import { text } from '../../nodes/TencentChat/fields/kinds';
import { Concurrency } from '../../nodes/shared/rateLimit/concurrency';
import { failure, success } from '../../nodes/shared/result';
import { app, parametersOf, valueIn } from '../support/operations';

type Item = Record<string, unknown>;

/** One app by the two names of its data center. */
const apps: Readonly<Record<string, typeof app>> = {
	region: { ...app, endpoint: { origin: 'https://adminapisgp.im.qcloud.com' } },
	backup: { ...app, endpoint: { origin: 'https://adminapisgp.my-imcloud.com' } },
};

const nameField = text({ name: 'name', label: 'Name', description: '' });

/** Does items that are about what they say, a few at a time. */
const doAll = async (items: readonly Item[], acrossExecutions?: true) => {
	const read: number[] = [];
	const order: string[] = [];
	const locked: Array<readonly string[]> = [];
	const calledFor: Array<readonly number[]> = [];
	let heldBack = 0;
	const run: Run = {
		concurrency: Object.assign(new Concurrency(), { limit: () => 3 }),
		stopped: () => false,
		heldBack: () => (heldBack += 1),
		appOf: async (index) =>
			await Promise.resolve(
				items[index]?.app === 'none'
					? failure({ kind: 'input' as const, title: 'no app', advice: '' })
					: success({ app: apps[String(items[index]?.app)] ?? app, client: {} as never }),
			),
		contextOf: (_app, _settings, _calls, indexes) => {
			calledFor.push(indexes);
			return {} as never;
		},
		alone: async (keys, _slot, work) => {
			locked.push(keys);
			return keys.some((key) => key.endsWith(' stopped')) ? undefined : await work();
		},
		withRecords: (entries) => entries,
		end: () => undefined,
	};
	const outcomes = await runItems(
		{
			order: {
				of: 'message',
				keys: (parameters) => [valueIn(parameters, 'about') ?? []].flat().map(String),
				...(acrossExecutions && { acrossExecutions }),
			},
			run: async (parameters) => {
				const read = parameters.read(nameField);
				if (!read.ok) return [{ failure: read.error }];
				const name = read.value;
				order.push(`begin ${name}`);
				await new Promise((resolve) => setImmediate(resolve));
				order.push(`end ${name}`);
				return [{ json: { name } }];
			},
		},
		{
			count: items.length,
			parametersOf: (index) => {
				read.push(index);
				return parametersOf(items[index] ?? {});
			},
			continueOnFail: true,
			pause: async () => await Promise.resolve(),
		},
		run,
	);
	const entries = outcomes.map((outcome) => outcome?.entries);
	return { read, order, locked, calledFor, heldBack, entries };
};

const unreadable = () => {
	throw new Error('wrong expression');
};

describe('items that are done one by one', () => {
	it('wait for those about the same thing, and what was read of them is kept', async () => {
		const { read, order, heldBack, entries } = await doAll([
			{ name: 'a1', about: 'a' },
			{ name: 'a2', about: 'a' },
			{ name: 'b', about: 'b' },
			{ name: 'a3', about: 'a' },
		]);
		const places = ['end a1', 'begin a2', 'end a2', 'begin a3'].map((step) => order.indexOf(step));

		expect(read).toEqual([0, 1, 2, 3]);
		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(order.indexOf('begin b')).toBeLessThan(order.indexOf('end a1'));
		expect(heldBack).toBe(2);
		expect(entries).toEqual(['a1', 'a2', 'b', 'a3'].map((name) => [{ json: { name } }]));
	});

	it('fail alone where they cannot be read, or have no app', async () => {
		const { order, heldBack, calledFor, entries } = await doAll([
			{ name: 'a', about: unreadable },
			{ name: 'b', about: unreadable },
			{ name: unreadable, about: 'a' },
			{ name: 'c', app: 'none', about: 'a' },
			{ name: 'd', about: 'a', options: unreadable },
			{ name: 'e', about: 'a' },
		]);
		expect(entries).toMatchObject([
			[{ json: { name: 'a' } }],
			[{ json: { name: 'b' } }],
			[{ failure: { title: 'wrong expression' } }],
			[{ failure: { title: 'no app' } }],
			[{ failure: { title: 'wrong expression' } }],
			[{ json: { name: 'e' } }],
		]);
		expect(order).not.toContain('begin d');
		expect(calledFor).toEqual([[0], [1], [2], [5]]);
		// Those of which nobody knows what they are about wait for none.
		expect(order.indexOf('begin b')).toBeLessThan(order.indexOf('end a'));
		expect(heldBack).toBe(0);
	});

	it('wait for those about the same thing also where the app is called by the other name of its data center', async () => {
		const { order, heldBack } = await doAll([
			{ name: 'a1', app: 'region', about: 'a' },
			{ name: 'a2', app: 'backup', about: 'a' },
			{ name: 'other app', about: 'a' },
		]);
		expect(heldBack).toBe(1);
		expect(order.indexOf('end a1')).toBeLessThan(order.indexOf('begin a2'));
		expect(order.indexOf('begin other app')).toBeLessThan(order.indexOf('end a1'));
	});

	it('come to nothing where Stop was pressed before they began', async () => {
		const { entries } = await doAll(
			[
				{ name: 'a', about: 'stopped' },
				{ name: 'b', about: 'b' },
			],
			true,
		);
		expect(entries).toEqual([undefined, [{ json: { name: 'b' } }]]);
	});

	it('are apart from other executions where that matters: by app and thing, and not in a dry run', async () => {
		const items = [
			{ name: 'a', about: 'a' },
			{ name: 'b', about: 'b', options: { dryRun: true } },
		];
		const key = `console.tim.qq.com ${app.sdkAppId} a`;
		await expect(doAll(items, true)).resolves.toMatchObject({ locked: [[key]] });
		await expect(doAll(items)).resolves.toMatchObject({ locked: [] });
	});
});

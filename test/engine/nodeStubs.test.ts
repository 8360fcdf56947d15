import { resolve } from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { createEngine, type Engine } from '../../scripts/engine';

let engine: Engine;

beforeAll(async () => {
	engine = await createEngine({ packageDir: resolve(__dirname, 'support/stubPackage') });
});

/** Runs one n8n-nodes-base node, its parameters as the editor exports them. */
const runOne = async (
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
	items: IDataObject[],
) => {
	const node = { id: '1', name: 'Node', position: [0, 0] as [number, number] };
	const workflow = {
		nodes: [{ ...node, type: `n8n-nodes-base.${type}`, typeVersion, parameters }],
		connections: {},
	};
	const result = await engine.run(workflow, { inputItems: items.map((json) => ({ json })) });
	if (result.error) throw new Error(result.error.message);
	return result.outputs('Node').map((output) => output.map(({ json }) => json));
};

const assignments = (...fields: Array<[string, string, unknown]>) => ({
	assignments: {
		assignments: fields.map(([name, type, value], index) => ({
			id: String(index),
			name,
			type,
			value: value as string,
		})),
	},
});

const condition = (leftValue: string, operator: INodeParameters, rightValue: string) => ({
	conditions: {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
		combinator: 'and',
		conditions: [{ id: '1', leftValue, rightValue, operator }],
	},
	options: {},
});

const contains = { type: 'string', operation: 'contains' };

describe('Edit Fields (Set)', () => {
	it.each([
		['gives the assigned fields alone', {}, [{ flagged: true }]],
		[
			'keeps the other fields where asked',
			{ includeOtherFields: true },
			[{ a: 1, b: { c: 2 }, flagged: true }],
		],
		[
			'keeps selected fields',
			{ includeOtherFields: true, include: 'selected', includeFields: 'b.c' },
			[{ c: 2, flagged: true }],
		],
		[
			'leaves excepted fields out',
			{ includeOtherFields: true, include: 'except', excludeFields: 'a, b.c' },
			[{ b: {}, flagged: true }],
		],
	])('%s', async (_, more, expected) => {
		const parameters = { ...assignments(['flagged', 'boolean', true]), ...more, options: {} };
		expect(await runOne('set', 3.4, parameters, [{ a: 1, b: { c: 2 } }])).toEqual([expected]);
	});

	it('works out expressions, converts to the type of the field and writes into nested fields', async () => {
		const parameters = assignments(
			['user.id', 'string', '={{ $json.n + 1 }}'],
			['count', 'number', '={{ "7" }}'],
			['list', 'array', '={{ [1, 2] }}'],
		);
		expect(await runOne('set', 3.4, parameters, [{ n: 1 }])).toEqual([
			[{ user: { id: '2' }, count: 7, list: [1, 2] }],
		]);
	});

	it('refuses a value that is not of the type of its field', async () => {
		const parameters = assignments(['count', 'number', 'many']);
		await expect(runOne('set', 3.4, parameters, [{}])).rejects.toThrow(/count.*number/);
	});

	it('fills expressions into JSON', async () => {
		const parameters = { mode: 'raw', jsonOutput: '={ "n": {{ $json.n }}, "all": {{ $json }} }' };
		expect(await runOne('set', 3.4, parameters, [{ n: 1 }])).toEqual([[{ n: 1, all: { n: 1 } }]]);
	});
});

describe('Filter and If', () => {
	const items = [{ text: 'spam here' }, { text: 'hello' }, { text: 'more spam' }];

	it.each([
		['filter', 2.2],
		['if', 2.2],
		['filter', 2],
		['if', 2.3],
	])('%s %d parts the items by a condition', async (type, version) => {
		const parameters = condition('={{ $json.text }}', contains, 'spam');
		expect(await runOne(type, version, parameters, items)).toEqual([
			[{ text: 'spam here' }, { text: 'more spam' }],
			[{ text: 'hello' }],
		]);
	});
});

describe('Switch', () => {
	const rule = (rightValue: string) => condition('={{ $json.verdict }}', equals, rightValue);
	const equals = { type: 'string', operation: 'equals' };
	const items = [{ verdict: 'review' }, { verdict: 'pass' }, { verdict: 'block' }];
	const rules = { values: [rule('block'), rule('review')] };

	it('sends an item where the first rule that holds sends it', async () => {
		const sorted = await runOne('switch', 3.2, { mode: 'rules', rules }, items);
		expect(sorted.flat()).toEqual([{ verdict: 'block' }, { verdict: 'review' }]);
		expect(sorted[1]).toEqual([{ verdict: 'review' }]);
	});

	it('sends the rest to an output of its own, where there is one', async () => {
		const options = { fallbackOutput: 'extra' };
		const [, , rest] = await runOne('switch', 3.2, { mode: 'rules', rules, options }, items);
		expect(rest).toEqual([{ verdict: 'pass' }]);
	});
});

describe('Split Out', () => {
	const item = { id: 7, list: [{ a: 1 }, { a: 2 }], names: ['x', 'y'] };

	it.each([
		['spreads objects into items', { fieldToSplitOut: 'list' }, [{ a: 1 }, { a: 2 }]],
		[
			'keeps plain values under their name',
			{ fieldToSplitOut: 'names' },
			[{ names: 'x' }, { names: 'y' }],
		],
		[
			'gives the entries another name',
			{ fieldToSplitOut: 'list', options: { destinationFieldName: 'entry' } },
			[{ entry: { a: 1 } }, { entry: { a: 2 } }],
		],
		[
			'carries the other fields along',
			{ fieldToSplitOut: 'names', include: 'allOtherFields' },
			[
				{ id: 7, list: item.list, names: 'x' },
				{ id: 7, list: item.list, names: 'y' },
			],
		],
		[
			'carries selected fields along',
			{ fieldToSplitOut: 'names', include: 'selectedOtherFields', fieldsToInclude: 'id' },
			[
				{ id: 7, names: 'x' },
				{ id: 7, names: 'y' },
			],
		],
	])('%s', async (_, parameters, expected) => {
		expect(await runOne('splitOut', 1, parameters, [item])).toEqual([expected]);
	});
});

describe('Limit', () => {
	const items = [{ n: 1 }, { n: 2 }, { n: 3 }];

	it.each([
		['the first items', { maxItems: 2 }, [{ n: 1 }, { n: 2 }]],
		['the last items', { maxItems: 2, keep: 'lastItems' }, [{ n: 2 }, { n: 3 }]],
		['all of fewer items', { maxItems: 9, keep: 'lastItems' }, items],
	])('keeps %s', async (_, parameters, expected) => {
		expect(await runOne('limit', 1, parameters, items)).toEqual([expected]);
	});
});

describe('Aggregate', () => {
	it('puts all items into one', async () => {
		const parameters = { aggregate: 'aggregateAllItemData', destinationFieldName: 'all' };
		expect(await runOne('aggregate', 1, parameters, [{ n: 1 }, { n: 2 }])).toEqual([
			[{ all: [{ n: 1 }, { n: 2 }] }],
		]);
	});
});

describe('Sort', () => {
	it('sorts by number or text, and by the next field where one is the same', async () => {
		const sortField = [
			{ fieldName: 'day', order: 'ascending' },
			{ fieldName: 'id', order: 'descending' },
		];
		const parameters = { type: 'simple', sortFieldsUi: { sortField }, options: {} };
		const items = [
			{ day: 'b', id: 9 },
			{ day: 'a', id: 9 },
			{ day: 'a', id: 10 },
		];

		expect(await runOne('sort', 1, parameters, items)).toEqual([
			[
				{ day: 'a', id: 10 },
				{ day: 'a', id: 9 },
				{ day: 'b', id: 9 },
			],
		]);
	});
});

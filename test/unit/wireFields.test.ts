import { z } from 'zod/v4';
import type { WireField, WireFieldKind } from '../../nodes/shared/elements/wireField';
import { fieldsSchema } from '../../nodes/shared/elements/wireFieldSchema';
import { fieldsToWire, flagToNumber } from '../../nodes/shared/elements/toWire';
import { parseExactJson } from '../../nodes/shared/exactJson';

const choices = [
	{ value: 1, label: 'One' },
	{ value: 'two', label: 'Two' },
] as const;

const field = (kind: WireFieldKind, more: Partial<WireField> = {}): WireField => ({
	...{ wire: 'Wire', name: 'name', label: 'Label', description: '', kind, required: false },
	...((kind === 'choice' || kind === 'choices') && { choices }),
	...(kind === 'groups' && { fields: [field('integer')] }),
	...more,
});

const kinds: readonly WireFieldKind[] = [
	...(['text', 'longText', 'payload', 'integer', 'decimal', 'flag', 'choice'] as const),
	...(['choices', 'lines', 'objects', 'groups'] as const),
];

const inexactIn = (json: string) => {
	const parsed = parseExactJson(json);
	return parsed.ok && parsed.value;
};

describe('A value of a form', () => {
	const sent = (kind: WireFieldKind, value: unknown) =>
		fieldsToWire([field(kind)], { name: value });

	it.each(kinds)('that nobody set is not sent: %s', (kind) => {
		expect(fieldsToWire([field(kind)], {})).toEqual({});
		for (const unset of [undefined, null, '']) {
			expect(Object.keys(sent(kind, unset))).toEqual([]);
		}
	});

	it.each<[WireFieldKind, unknown, unknown]>([
		['text', 'a', 'a'],
		['text', 0, '0'],
		['longText', 1.5, '1.5'],
		['text', true, 'true'],
		['text', { a: 1 }, { a: 1 }],
		['text', 2 ** 60, 2 ** 60],
		['payload', 'a', 'a'],
		['payload', 7, '7'],
		['payload', { a: [1] }, '{"a":[1]}'],
		['payload', [1], '[1]'],
		['integer', 7, 7],
		['integer', ' 7 ', 7],
		['integer', 'seven', 'seven'],
		['decimal', '-1.5', -1.5],
		['decimal', true, true],
		['flag', true, 1],
		['flag', ' False ', 0],
		['choice', 1, 1],
		['choice', '1', 1],
		['choice', 'two', 'two'],
		['choice', 'three', 'three'],
		['choices', ['two'], ['two']],
		['choices', 'two', 'two'],
		['lines', 'a\n\nb\r\nc ', ['a', 'b', 'c ']],
		['lines', ['a', ''], ['a', '']],
		['objects', '[{"a":1}]', [{ a: 1 }]],
		['objects', [{ a: 1 }], [{ a: 1 }]],
		['objects', '[{"a":', '[{"a":'],
		['groups', { groups: [{ name: '1' }, {}] }, [{ Wire: 1 }, {}]],
		['groups', [{ name: '1' }], [{ Wire: 1 }]],
		['groups', { groups: [null, 'a', ['b']] }, [null, 'a', ['b']]],
		['groups', 'a', 'a'],
	])('is sent as its kind has it: %s %j as %j', (kind, value, wire) => {
		expect(sent(kind, value)).toEqual({ Wire: wire });
	});

	it.each<[WireFieldKind, unknown]>([
		['choices', []],
		['lines', '\n\r\n'],
		['groups', {}],
	])('that holds nothing is not sent: %s %j', (kind, value) => {
		expect(Object.keys(sent(kind, value))).toEqual([]);
	});

	it.each<[WireFieldKind, unknown, object]>([
		['integer', '12345678901234567890', { Wire: '12345678901234567890' }],
		['objects', '[12345678901234567890]', { Wire: ['12345678901234567890'] }],
		['payload', inexactIn('{"a":12345678901234567890}'), { Wire: '12345678901234567890' }],
	])('that JavaScript would round is kept to the digit, to be refused: %s', (kind, value, wire) => {
		const kept = sent(kind, value);
		expect(JSON.parse(JSON.stringify(kept))).toEqual(wire);
		expect(typeof kept.Wire).toBe('object');
	});

	it('is a choice as it was given where there are none to choose from', () => {
		expect(fieldsToWire([field('choice', { choices: undefined })], { name: 1 })).toEqual({
			Wire: 1,
		});
	});

	it('of a group without fields of its own has none', () => {
		const groups = field('groups', { fields: undefined });
		expect(fieldsToWire([groups], { name: [{ name: 1 }] })).toEqual({ Wire: [{}] });
	});
});

describe('Yes or no', () => {
	const all = (values: readonly unknown[], wire: unknown) =>
		values.map((value): [unknown, unknown] => [value, wire]);

	it.each([
		...all([true, 'true', 'TRUE', ' true', '1', 1], 1),
		...all([false, 'false', 'False', '0 ', 0], 0),
		...['yes', '', 2, null].map((value): [unknown, unknown] => [value, value]),
	])('is what people and agents say: %j as %j', (value, wire) => {
		expect(flagToNumber(value)).toBe(wire);
	});
});

describe('The check of a field', () => {
	const problemsOf = (checked: WireField, value: unknown) =>
		(fieldsSchema([checked]).safeParse({ Wire: value }).error?.issues ?? []).map(
			({ path, message }) => [...path.slice(1), message].join(' '),
		);
	const bounds = { min: 2, max: 4 };

	it.each<[WireField, unknown, string[]]>([
		[field('text', { maxBytes: 3 }), '用', []],
		[field('text', { maxBytes: 3 }), 'abcd', ['must have at most 3 bytes']],
		[field('text', { maxBytes: 3 }), '用a', ['must have at most 3 bytes']],
		[field('longText'), 'a'.repeat(20_000), []],
		[field('payload'), { a: 1 }, ['must be a text']],
		[field('integer', bounds), 2, []],
		[field('integer', bounds), 4, []],
		[field('integer', bounds), 1, ['must be 2 or more']],
		[field('integer', bounds), 5, ['must be 4 or less']],
		[field('integer'), -(2 ** 31), []],
		[field('integer'), 1.5, ['must be a whole number']],
		[field('integer'), '7', ['must be a whole number']],
		[field('decimal'), 1.5, []],
		[field('decimal'), '1.5', ['must be a number']],
		[field('flag'), 0, []],
		[field('flag'), 1, []],
		[field('flag'), 2, ['must be true or false']],
		[field('choice'), 'two', []],
		[field('choice'), 'three', ['must be one of 1 (One), two (Two)']],
		[field('choices'), [1, 'two'], []],
		[field('choices'), [1, 3], ['1 must be one of 1 (One), two (Two)']],
		[field('choices'), 1, ['must be a list']],
		[field('lines'), ['a'], []],
		[field('lines'), ['a', 7], ['1 must be a text']],
		[field('lines'), 'a', ['must be a list of texts']],
		[field('objects'), [{ a: 1 }], []],
		[field('objects'), [7], ['0 must be an object']],
		[field('objects'), 'a', ['must be a JSON array of objects']],
		[field('groups'), Array(99).fill({ Wire: 1, Other: 2 }), []],
		[field('groups'), [], ['must hold at least one entry']],
		[field('groups'), [{ Wire: 'a' }, 7], ['0 Wire must be a whole number', '1 must be an object']],
		[field('groups', { maxGroups: 2 }), [{}, {}], []],
		[field('groups', { maxGroups: 2 }), [{}, {}, {}], ['must hold at most 2 entries']],
		[field('groups'), 'a', ['must be a list']],
		[field('groups', { fields: undefined }), [{ Wire: 'anything' }], []],
	])('says of %j with %j: %j', (checked, value, problems) => {
		expect(problemsOf(checked, value)).toEqual(problems);
	});

	it.each(kinds)('takes a required one of the kind %s for missing only where it is', (kind) => {
		expect(problemsOf(field(kind), undefined)).toEqual([]);
		for (const missing of [undefined, null]) {
			expect(problemsOf(field(kind, { required: true }), missing)).toEqual(['is required']);
		}
	});

	it('lets other fields pass, and checks those that are named beside', () => {
		const schema = fieldsSchema([field('text')], { Beside: z.literal(2, 'must be 2') });
		expect(schema.parse({ Beside: 2, Unknown: [1] })).toEqual({ Beside: 2, Unknown: [1] });
		expect(schema.safeParse({ Beside: 1 }).error?.issues).toMatchObject([{ path: ['Beside'] }]);
		expect(schema.safeParse('text').error?.issues).toMatchObject([
			{ message: 'must be an object' },
		]);
	});
});

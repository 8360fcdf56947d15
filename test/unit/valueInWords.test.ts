import { valueInWords } from '../../nodes/TencentChat/fields/message/valueInWords';

it.each([
	['false', false, 'false'],
	['a number', 1.5, 'the number 1.5'],
	['a list', ['a', 'b'], 'a list: ["a","b"]'],
	['an object', { a: 1 }, 'an object: {"a":1}'],
	['a date', new Date('2026-11-22T08:00:00Z'), 'a date: "2026-11-22T08:00:00.000Z"'],
	[
		'the time now, as n8n gives it',
		{ zone: 'UTC', toJSON: () => '2026-11-22T08:00:00.000Z' },
		'a date: "2026-11-22T08:00:00.000Z"',
	],
	['much', { a: 'x'.repeat(100) }, `an object: {"a":"${'x'.repeat(54)}…`],
])('says what an expression gave: %s', (_case, value, words) => {
	expect(valueInWords(value)).toBe(words);
});

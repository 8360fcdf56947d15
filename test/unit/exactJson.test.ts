import {
	asText,
	mayHoldInexact,
	parseExactJson,
	findInexact,
	inexactAsText,
	InexactNumber,
	inexactIn,
	isInexact,
	numberFrom,
} from '../../nodes/shared/exactJson';

const inexact = (written: string) => new InexactNumber(written);

describe('a number as it is written', () => {
	it.each([
		['0', false],
		['9007199254740991', false],
		['-9007199254740991', false],
		['9007199254740992', true],
		['-9007199254740992', true],
		['0.12345678901234567', false],
		['0.123456789012345678', true],
		['1.02345678901234567', true],
		['12345.678901234567', false],
		['100000000000000000000e-10', false],
		['0.00000000000000000001', false],
		['1.00000000000000000000', false],
		['-1.5E3', false],
		['1e400', true],
		['1e-400', true],
		['0e-400', false],
	])('is rounded or not: %s, %s', (written, rounded) => {
		expect(isInexact(written)).toBe(rounded);
	});

	it.each<[string, number | InexactNumber | undefined]>([
		[' 7 ', 7],
		['-1.5', -1.5],
		['', undefined],
		['  ', undefined],
		['seven', undefined],
		['1e400', undefined],
		['9007199254740993', inexact('9007199254740993')],
	])('is read from a text: %j', (text, number) => {
		expect(numberFrom(text)).toEqual(number);
	});

	it('that is not kept stays as it was written', () => {
		expect(String(inexact('1e400'))).toBe('1e400');
		expect(JSON.stringify({ Id: inexact('9007199254740993') })).toBe('{"Id":"9007199254740993"}');
	});
});

describe('a value that holds a number which is not kept', () => {
	it.each<[unknown, string, PropertyKey[]]>([
		[inexact('9007199254740993'), '9007199254740993', []],
		[9007199254740991n, '9007199254740991', []],
		[2 ** 53, '9007199254740992', []],
		[-(2 ** 53), '-9007199254740992', []],
		[Infinity, 'Infinity', []],
		[{ a: 1, b: [0, { c: 2 ** 53 }, 2 ** 54] }, '9007199254740992', ['b', 1, 'c']],
	])('tells the first of them, and where: %p', (value, number, path) => {
		expect(findInexact(value)).toEqual({ path, number });
		expect(String(inexactIn(value))).toBe(number);
	});

	it.each([2 ** 53 - 1, -(2 ** 53) + 1, 'text', null, undefined, true, [], { a: { b: [1.5] } }])(
		'is not %p',
		(value) => {
			expect(findInexact(value)).toBeUndefined();
			expect(inexactIn(value)).toBeUndefined();
		},
	);

	it('is shown with it as a text, and is otherwise the same', () => {
		const value = {
			a: [inexact('1e400'), 1, null],
			b: { c: inexact('12e20') },
			d: 'text',
			e: true,
		};
		expect(inexactAsText(value)).toEqual({
			...{ a: ['1e400', 1, null], b: { c: '12e20' }, d: 'text', e: true },
		});
		expect(inexactAsText(inexact('7'))).toBe('7');
	});
});

describe('a JSON text', () => {
	it.each([
		['{"a":1,"b":"12345"}', false],
		['1234567890123456', true],
		['123456789.123456', true],
		['1e5', true],
		['1E-5', true],
		['1 e5', false],
	])('may hold such a number: %s, %s', (text, may) => {
		expect(mayHoldInexact(text)).toBe(may);
	});

	it('keeps what looks like such a number or a mark inside its texts', () => {
		const text = '{"##1234567890123456789":"###\\"1234567890123456789","b":1234567890123456789}';
		expect(parseExactJson(text, asText)).toEqual({
			ok: true,
			value: {
				'##1234567890123456789': '###"1234567890123456789',
				b: '1234567890123456789',
			},
		});
	});

	it('that is none gives the reason of the parser', () => {
		expect(parseExactJson('{"a":')).toEqual({
			ok: false,
			error: expect.stringMatching(/JSON/),
		});
	});
});

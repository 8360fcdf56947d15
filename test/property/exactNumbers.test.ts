import fc from 'fast-check';

import { asText, parseExactJson, findInexact } from '../../nodes/shared/exactJson';
import { mergeCustomData } from '../../nodes/TencentChat/operations/messages/edit/mergeCustomData';

/** A whole number that JavaScript does not keep for sure, as digits. */
const tooLarge = fc
	.tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }))
	.map(([sign, digits]) => sign + String(digits));

/** Text that holds what looks like a number, a mark or the end of a string. */
const text = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom('1234567890123456789', '#', '##1', '"', '\\', '\\u0023', '__proto__'),
);

const plain = fc
	.jsonValue({ stringUnit: 'binary' })
	.filter((value) => findInexact(value) === undefined);

/** JSON with one such number in it, in a list, as a value, or deep inside. */
const around = (digits: string) =>
	fc
		.record({ name: text, before: fc.array(fc.oneof(plain, text)), indent: fc.nat(4) })
		.map(({ name, before, indent }) => {
			const place = JSON.stringify([...before, { [name]: ['HERE'] }], undefined, indent);
			const at = place.lastIndexOf('"HERE"');
			return `${place.slice(0, at)}${digits}${place.slice(at + '"HERE"'.length)}`;
		});

describe('JSON that somebody wrote', () => {
	it('is what JSON.parse gives, where it holds no number that would be rounded', () => {
		fc.assert(
			fc.property(plain, fc.nat(4), (value, indent) => {
				const json = JSON.stringify(value, undefined, indent);
				expect(parseExactJson(json)).toEqual({ ok: true, value: JSON.parse(json) });
			}),
		);
	});

	it('never loses a digit of a number that is too large', () => {
		fc.assert(
			fc.property(
				tooLarge.chain((digits) => fc.tuple(fc.constant(digits), around(digits))),
				([digits, json]) => {
					const parsed = parseExactJson(json);
					expect(parsed.ok && findInexact(parsed.value)?.number).toBe(digits);
					const shown = parseExactJson(json, asText);
					const inQuotes = json.slice(0, json.lastIndexOf(digits));
					const rest = json.slice(json.lastIndexOf(digits) + digits.length);
					expect(shown).toEqual({
						ok: true,
						value: JSON.parse(`${inQuotes}"${digits}"${rest}`),
					});
				},
			),
		);
	});

	it('keeps every number of an edit that goes through, and names the one that stops it', () => {
		const digits = fc.oneof(tooLarge, fc.maxSafeInteger().map(String));
		fc.assert(
			fc.property(digits, digits, (stored, given) => {
				const merged = mergeCustomData(`{"a":${stored},"b":1}`, `{"c":{"d":${given}}}`);
				const wrong = [stored, given].find((number) => !Number.isSafeInteger(Number(number)));
				if (wrong === undefined) {
					expect(merged).toEqual({ ok: true, value: `{"a":${stored},"b":1,"c":{"d":${given}}}` });
				} else {
					expect(merged.ok ? 'merged' : merged.error.title).toContain(` ${wrong},`);
				}
			}),
		);
	});
});

describe('A number', () => {
	it.each([
		['2^53 and one', '9007199254740993'],
		['an ID of 19 digits', '1234567890123456789'],
		['more digits than a fraction keeps', '0.1234567890123456789'],
		['more than there is room for', '1e400'],
		['less than there is room for', '1e-400'],
		['a large one by its exponent', '12e17'],
	])('is not kept: %s', (_case, number) => {
		expect(parseExactJson(number, asText)).toEqual({ ok: true, value: number });
	});

	it.each(['9007199254740991', '-1', '0.1', '1.50', '1e2', '116.77497920478824', '0e99', '-0.0'])(
		'is kept: %s',
		(number) => {
			expect(parseExactJson(number)).toEqual({ ok: true, value: Number(number) });
		},
	);
});

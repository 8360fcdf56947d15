import { readSeconds } from '../../nodes/TencentChat/fields/dates';

const read = (value: unknown) => readSeconds('Sent After', value, 'Europe/Berlin');

describe('A date', () => {
	it.each([
		['a day without dashes', 20261122, '20261122'],
		['a day without dashes, as a text', ' 20261122 ', '20261122'],
		['a year', '2026', '2026'],
		['nothing that became 0', 0, '0'],
		['a negative number', -1, '-1'],
		['microseconds', 1795334400123456, '1795334400123456'],
		['a time between seconds and milliseconds', 99_999_999_999, '99999999999'],
		['too much', Infinity, 'Infinity'],
	])('is refused as a number that no person means: %s', (_case, value, number) => {
		expect(read(value)).toMatchObject({
			ok: false,
			error: {
				title: `Sent After is the number ${number}, which is no Unix time in seconds or milliseconds`,
			},
		});
	});

	it.each([
		['words with a number', 'batch 5'],
		['a list', [2026, 11, 22]],
		['a list of one', [20261122]],
		['an object', { year: 2026 }],
		['a boolean', true],
	])('is refused where it is none: %s', (_case, value) => {
		expect(read(value)).toMatchObject({
			ok: false,
			error: { title: expect.stringContaining('Sent After must be a date') },
		});
	});

	it.each([
		['seconds', 1795334400, 1795334400],
		['seconds as a text', '1795334400', 1795334400],
		['milliseconds', 1795334400999, 1795334400],
		['a day in the time zone of the workflow', '2026-11-22', 1795302000],
		['a date as mails have it', 'Sun, 22 Nov 2026 08:00:00 GMT', 1795334400],
		['a day long ago, written as one', '1970-01-02T00:00:00Z', 86400],
		['nothing', '', undefined],
	])('is taken from %s', (_case, value, seconds) => {
		expect(read(value)).toEqual({ ok: true, value: seconds });
	});
});

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
		['slashes', '5/6/2026', '2026-05-06', '2026-06-05'],
		['slashes and zeros', '05/06/2026 8:00 AM', '2026-05-06', '2026-06-05'],
		['dots', '05.06.2026 08:00', '2026-05-06', '2026-06-05'],
		['dashes', '05-06-2026', '2026-05-06', '2026-06-05'],
		['a year of two digits', '11/12/26 08:00', '2026-11-12', '2026-12-11'],
		['a weekday', 'Fri 05/06/2026', '2026-05-06', '2026-06-05'],
	])('is refused where it may be either of two days: %s', (_case, value, one, other) => {
		expect(read(value)).toEqual({
			ok: false,
			error: expect.objectContaining({
				title: `Sent After is ${value}, which may mean ${one} or ${other}`,
				advice: `Nothing was sent for this item. Write the year first, such as ${one}.`,
			}) as unknown,
		});
	});

	it.each([
		['2026-02-30', '2026-02-30'],
		['2026-02-29T10:00:00Z', '2026-02-29'],
		['2026/4/31 08:00', '2026-04-31'],
		['11/31/2026', '2026-11-31'],
		['Feb 30, 2026', '2026-02-30'],
		['Mon, 31 Nov 2026 08:00:00 GMT', '2026-11-31'],
		['2026-05-00', '2026-05-00'],
	])('is refused where the calendar has no such day: %s', (value, day) => {
		expect(read(value)).toMatchObject({
			ok: false,
			error: { title: `Sent After names ${day}, a day that the calendar does not have` },
		});
	});

	it.each(['2028-02-29', '2026-01-31T23:59:59-05:00', 'Oct 31, 2026 8:00 AM', '31 Dec 2026'])(
		'is taken on the last day of a month: %s',
		(value) => {
			expect(read(value)).toMatchObject({ ok: true });
		},
	);

	it('is refused where the day stands before the month, whichever day it is', () => {
		expect(read('22/11/2026')).toMatchObject({ ok: false });
		expect(read('22.11.2026')).toMatchObject({ ok: false });
	});

	it.each([
		['the month first where nothing else is a month', '11/22/2026'],
		['one number for both', '11/11/2026'],
		['the year first', '2026/05/06'],
		['the year first, with dashes', '2026-05-06 08:00'],
	])('is taken with %s', (_case, value) => {
		expect(read(value)).toMatchObject({ ok: true });
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

	it.each([
		['Nov 22, 2026 8:00 AM'],
		['2026/11/22 08:00'],
		['11/22/2026 8:00'],
		['Sun, 22 Nov 2026 08:00:00'],
		['2026-11-22 08:00'],
	])('is taken in the time zone of the workflow where it names none: %s', (value) => {
		const in8 = (timezone: string) => readSeconds('Sent After', value, timezone);

		expect(in8('Europe/Berlin')).toEqual({ ok: true, value: 1795330800 });
		expect(in8('Asia/Tokyo')).toEqual({ ok: true, value: 1795302000 });
		expect(in8('UTC')).toEqual({ ok: true, value: 1795334400 });
	});

	it('is taken in the time zone of the workflow also where clocks of others skip that hour', () => {
		const skippedInBerlin = readSeconds('Sent After', 'Mar 28, 2027 2:30 AM', 'Asia/Tokyo');
		const skippedInNewYork = readSeconds('Sent After', 'Mar 14, 2027 2:30 AM', 'Asia/Tokyo');

		expect(skippedInBerlin).toEqual({ ok: true, value: 1806168600 });
		expect(skippedInNewYork).toEqual({ ok: true, value: 1804959000 });
	});

	it.each([
		['Nov 22, 2026 8:00 AM UTC'],
		['Nov 22, 2026 8:00Z'],
		['Nov 22, 2026 10:00 AM GMT+2'],
		['Nov 22, 2026 3:00 AM EST'],
		['2026/11/22 09:00 +0100'],
		['Sun Nov 22 2026 09:00:00 GMT+0100 (Central European Standard Time)'],
		['2026-11-22T16:00:00+08:00'],
		['2026-11-22 09:00:00 +01:00'],
		['2026-11-22T09+01:00'],
		['20261122T090000+0100'],
		['2026-11-22 03:00:00 America/New_York'],
	])('is taken in the zone that it names: %s', (value) => {
		for (const timezone of ['Europe/Berlin', 'Asia/Tokyo', 'UTC']) {
			expect(readSeconds('Sent After', value, timezone)).toEqual({ ok: true, value: 1795334400 });
		}
	});
});

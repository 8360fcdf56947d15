import { readCallSettings } from '../../nodes/TencentChat/fields/options';
import { parametersOf } from '../support/operations';

const read = (options: Record<string, unknown>) => readCallSettings(parametersOf({ options }));

const defaults = { timeoutMs: 10_000, maxTries: 6, maxCallsPerSecond: undefined, dryRun: false };

describe('the options of calls', () => {
	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['a blank', ' '],
	])('count as not set where an expression gives %s', (_, value) => {
		const options = { timeout: value, maxTries: value, maxCallsPerSecond: value };
		expect(read(options)).toEqual({ ok: true, value: defaults });
	});

	it('are taken as text too', () => {
		const options = { timeout: '500', maxTries: '2', maxCallsPerSecond: '0.5', dryRun: 'true' };
		const value = { timeoutMs: 500, maxTries: 2, maxCallsPerSecond: 0.5, dryRun: true };
		expect(read(options)).toEqual({ ok: true, value });
	});

	it.each([
		['True', true],
		['1', true],
		[1, true],
		['FALSE', false],
		[0, false],
		['', false],
	])('make a dry run or not where an AI agent or an expression gives %j', (dryRun, is) => {
		expect(read({ dryRun })).toMatchObject({ value: { dryRun: is } });
	});

	it.each([['3000000000'], [Infinity]])('wait as long as a timer can for %s ms', (timeout) => {
		expect(read({ timeout })).toMatchObject({ value: { timeoutMs: 2_147_483_647 } });
	});

	it.each([
		['dryRun', 'please', 'Dry Run must be true or false'],
		['timeout', 0, 'Timeout must be 1 or more'],
		['maxTries', 'often', 'Max Tries must be 1 or more'],
		['maxCallsPerSecond', 0, 'Max Calls per Second must be more than 0'],
	])('refuse %s of %s', (name, value, title) => {
		expect(read({ [name]: value })).toMatchObject({ ok: false, error: { title } });
	});
});

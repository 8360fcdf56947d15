import { callbackSign, signProblem } from '../../nodes/shared/callbacks/callbackSign';
import { vectors } from '../fixtures/callbackSign.json';

const [vector] = vectors;
const { token, requestTime, sign } = vector!;
const atMs = Number(requestTime) * 1000;

it('signs as the page of Tencent does', () => {
	expect(callbackSign(token, requestTime)).toBe(sign);
});

it.each<[string, Partial<Parameters<typeof signProblem>[0]>, string | undefined]>([
	['the right signature', {}, undefined],
	['a clock that is 60 s behind', { nowMs: atMs - 60_000 }, undefined],
	['a clock that is 60 s ahead', { nowMs: atMs + 60_000 }, undefined],
	['a signature of more than 60 s ago', { nowMs: atMs + 60_001 }, 'stale'],
	['a signature from more than 60 s ahead', { nowMs: atMs - 60_001 }, 'stale'],
	['no signature', { sign: undefined }, 'missing'],
	['an empty signature', { sign: '' }, 'missing'],
	['no time', { requestTime: undefined }, 'missing'],
	['another token', { token: 'xxxyyy' }, 'wrong'],
	['another time', { requestTime: '1669872113' }, 'wrong'],
	['a longer signature', { sign: `${sign}0` }, 'wrong'],
	['a shorter signature', { sign: sign.slice(0, -1) }, 'wrong'],
	['capital letters', { sign: sign.toUpperCase() }, 'wrong'],
	['letters beyond ASCII of the same length', { sign: 'é'.repeat(64) }, 'wrong'],
])('judges %s', (_case, given, problem) => {
	expect(signProblem({ token, sign, requestTime, nowMs: atMs, ...given })).toBe(problem);
});

it.each([' 1669872112', '1669872112.5', '0x63888570', '-1', '1669872112000000'])(
	'takes %s, rightly signed, for no time at all',
	(time) => {
		const given = { token, sign: callbackSign(token, time), requestTime: time, nowMs: atMs };
		expect(signProblem(given)).toBe('stale');
	},
);

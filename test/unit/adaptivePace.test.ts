import { AdaptivePace } from '../../nodes/shared/rateLimit/adaptivePace';

const limit = 200;
/** Seconds into the day, so that nothing depends on the clock's start. */
const nowMs = 50_000;

const cutOnce = () => {
	const pace = new AdaptivePace(limit);
	pace.answered(nowMs - 50, nowMs, true);
	return pace;
};

describe('the pace of an API whose server says over limit', () => {
	it('is the limit until then', () => {
		const pace = new AdaptivePace(limit);
		for (let call = 0; call < 1_000; call++) pace.answered(call, call + 45, false);
		expect(pace.callsPerSecond(nowMs)).toBe(limit);
	});

	it('falls to half at once', () => {
		expect(cutOnce().callsPerSecond(nowMs)).toBe(limit / 2);
	});

	it('does not fall further for calls from around the cut: the server still counts the old ones', () => {
		const pace = cutOnce();
		for (let lateMs = -40; lateMs < 1_000; lateMs += 5) {
			pace.answered(nowMs + lateMs, nowMs + lateMs + 50, true);
		}
		expect(pace.callsPerSecond(nowMs)).toBe(limit / 2);
	});

	it('falls by a tenth at the first call that left a second after the cut, where most were taken', () => {
		const pace = cutOnce();
		for (let call = 0; call < 98; call++) pace.answered(nowMs + call, nowMs + 50, false);
		pace.answered(nowMs + 999, nowMs + 1_000, true);
		const before = pace.callsPerSecond(nowMs + 1_040);
		expect(before).toBeGreaterThan(limit / 2);
		pace.answered(nowMs + 1_000, nowMs + 1_040, true);
		expect(pace.callsPerSecond(nowMs + 1_040)).toBeCloseTo(before * 0.9);
	});

	it('falls to what the server took since the last cut, and counts no answer twice', () => {
		const pace = cutOnce();
		for (let call = 0; call < 9; call++) pace.answered(nowMs + call, nowMs + 50, true);
		pace.answered(nowMs + 1_000, nowMs + 1_040, true);
		const low = pace.callsPerSecond(nowMs + 1_040);
		for (let call = 0; call < 4; call++) pace.answered(nowMs + 1_050, nowMs + 1_100, false);
		for (let call = 0; call < 3; call++) pace.answered(nowMs + 1_050, nowMs + 1_100, true);
		const before = pace.callsPerSecond(nowMs + 3_000);
		pace.answered(nowMs + 2_960, nowMs + 3_000, true);

		expect(low).toBeCloseTo(limit * 0.02);
		expect(pace.callsPerSecond(nowMs + 3_000)).toBeCloseTo(before / 2);
	});

	it('falls by half again once it was back at the limit', () => {
		const pace = cutOnce();
		for (let ms = 0; ms <= 60_000; ms += 100) pace.callsPerSecond(nowMs + ms);
		for (let call = 0; call < 99; call++) pace.answered(nowMs + 60_000, nowMs + 60_040, false);
		pace.answered(nowMs + 60_000, nowMs + 60_040, true);
		expect(pace.callsPerSecond(nowMs + 60_040)).toBe(limit / 2);
	});

	it('falls to what the server took when it is still too high a second later', () => {
		const pace = cutOnce();
		for (let call = 0; call < 25; call++) pace.answered(nowMs + call, nowMs + 50, false);
		for (let call = 0; call < 74; call++) pace.answered(nowMs + call, nowMs + 50, true);
		const before = pace.callsPerSecond(nowMs + 1_050);
		pace.answered(nowMs + 1_000, nowMs + 1_050, true);
		expect(pace.callsPerSecond(nowMs + 1_050)).toBeCloseTo(before / 4);
	});

	it.each([
		[1, 120],
		[3, 160],
		[5, 177],
		[20, 200],
		[1_000, 200],
	])('climbs back slowly: after %d s it is about %d', (seconds, callsPerSecond) => {
		const pace = cutOnce();
		for (let ms = 0; ms <= seconds * 1_000; ms += 10) pace.callsPerSecond(nowMs + ms);
		const reached = pace.callsPerSecond(nowMs + seconds * 1_000);
		expect(Math.abs(reached - callsPerSecond)).toBeLessThanOrEqual(5);
	});

	it('climbs by a tenth of the limit a second while it is far below what the server took', () => {
		const pace = cutOnce();
		expect(pace.callsPerSecond(nowMs + 500)).toBeCloseTo(limit * 0.55);
		expect(pace.callsPerSecond(nowMs + 1_500)).toBeCloseTo(limit * 0.65);
	});

	it('climbs slowly from where it was when the server took half of the calls', () => {
		const pace = cutOnce();
		for (let call = 0; call < 10; call++) pace.answered(nowMs + call, nowMs + 50, false);
		for (let call = 0; call < 9; call++) pace.answered(nowMs + call, nowMs + 50, true);
		pace.answered(nowMs + 1_000, nowMs + 1_040, true);
		const low = pace.callsPerSecond(nowMs + 1_040);
		const after = pace.callsPerSecond(nowMs + 1_540);

		// It is as low as what the server took, so that the climb is slow.
		expect(after - low).toBeCloseTo(limit * 0.015 * 1.125 * 0.5);
	});

	it('climbs slowly near it, and the faster the longer no cut came', () => {
		const pace = cutOnce();
		for (let second = 1; second <= 4; second++) pace.callsPerSecond(nowMs + second * 1_000);
		const near = pace.callsPerSecond(nowMs + 4_000);
		expect(near).toBeCloseTo(limit * 0.9);
		expect(pace.callsPerSecond(nowMs + 4_500) - near).toBeCloseTo(limit * 0.015 * 2.125 * 0.5);
	});

	it('never falls so low that nothing goes any more', () => {
		const pace = new AdaptivePace(limit);
		for (let ms = 0; ms < 120_000; ms += 100) pace.answered(nowMs + ms, nowMs + ms, true);
		expect(pace.callsPerSecond(nowMs + 120_000)).toBeGreaterThanOrEqual(4);
	});
});

import { ArrivalWindow } from '../../nodes/shared/rateLimit/arrivalWindow';

/** Until when a call may count at the server: a second and what clocks and timers differ by. */
const secondMs = 1_002;

const leaveAt = (window: ArrivalWindow, ...timesMs: number[]) =>
	timesMs.map((leftMs) => {
		const answer = window.leave(leftMs);
		return { answeredAfter: (roundTripMs: number) => answer(leftMs + roundTripMs) };
	});

describe('the next call leaves', () => {
	it('at once while fewer than the limit have left', () => {
		const window = new ArrivalWindow(3);
		leaveAt(window, 500, 500);
		expect(window.nextLeaveMs(500)).toBe(500);
	});

	it('a second after the first of as many as the limit, where all took the same way', () => {
		const window = new ArrivalWindow(3);
		for (const call of leaveAt(window, 500, 510, 530)) call.answeredAfter(45);
		expect(window.nextLeaveMs(600)).toBe(500 + secondMs);
	});

	it('later by what the first may have arrived later than the quickest way', () => {
		const window = new ArrivalWindow(2);
		const [first, second] = leaveAt(window, 500, 800);
		first?.answeredAfter(245);
		second?.answeredAfter(45);
		expect(window.nextLeaveMs(1_000)).toBe(500 + 200 + secondMs);
	});

	it('after whichever of them ceases to count first, be it not the one that left first', () => {
		const window = new ArrivalWindow(2);
		const [first, second] = leaveAt(window, 500, 600);
		first?.answeredAfter(645);
		second?.answeredAfter(45);
		expect(window.nextLeaveMs(1_200)).toBe(600 + secondMs);
	});

	it('a second later still for one that is not answered, which may be on its way', () => {
		const window = new ArrivalWindow(2);
		leaveAt(window, 500, 600);
		expect(window.nextLeaveMs(700)).toBe(500 + 1_000 + secondMs);
	});

	it('no later than that for one whose answer took for ever', () => {
		const window = new ArrivalWindow(2);
		const [first, second] = leaveAt(window, 500, 30_000);
		second?.answeredAfter(45);
		first?.answeredAfter(29_800);
		const [third] = leaveAt(window, 30_100);
		third?.answeredAfter(45);
		expect(window.nextLeaveMs(30_200)).toBe(30_000 + secondMs);
	});

	it('at once when enough of them have ceased to count, and is counted from then on', () => {
		const window = new ArrivalWindow(2);
		for (const call of leaveAt(window, 500, 900)) call.answeredAfter(45);
		expect(window.nextLeaveMs(500 + secondMs - 1)).toBe(500 + secondMs);
		expect(window.nextLeaveMs(500 + secondMs)).toBe(500 + secondMs);
		for (const call of leaveAt(window, 500 + secondMs)) call.answeredAfter(45);
		expect(window.nextLeaveMs(1_600)).toBe(900 + secondMs);
		expect(window.nextLeaveMs(9_000)).toBe(9_000);
	});

	it('when as many as are too many have ceased to count', () => {
		const window = new ArrivalWindow(2);
		for (const call of leaveAt(window, 100, 200, 300, 400)) call.answeredAfter(45);
		expect(window.nextLeaveMs(500)).toBe(300 + secondMs);
	});
});

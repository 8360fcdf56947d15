import { shownTime } from '../../nodes/TencentChat/methods/shownTime';

const now = Date.parse('2026-11-25T16:03:34Z') / 1_000;

it.each([
	['2026-11-25T08:03:34Z', 'UTC', '11-25 08:03'],
	['2026-11-25T08:03:34Z', 'Asia/Shanghai', '11-25 16:03'],
	['2025-12-31T15:59:59Z', 'Asia/Shanghai', '2025-12-31 23:59'],
	['2025-12-31T16:00:00Z', 'Asia/Shanghai', '01-01 00:00'],
	['2025-12-31T16:00:00Z', 'Mars/Olympus', '2025-12-31 16:00'],
])('%s in %s is shown as %s', (time, timezone, shown) => {
	expect(shownTime(Date.parse(time) / 1_000, timezone, now)).toBe(shown);
});

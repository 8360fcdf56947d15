/**
 * The day that a text names, where the calendar has no such day. JavaScript would take 2026-02-30 for
 * 2 March without a word.
 */
export function missingDay(text: string): string | undefined {
	const written = wayToWriteDays.map((way) => way.exec(text)?.groups).find(Boolean);
	if (written === undefined) return undefined;
	const { year = yearIn(text), month, name = '', day } = written;
	const monthNumber = month === undefined ? monthNames.indexOf(name.toLowerCase()) + 1 : +month;
	const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
	// A day past the end of its month is a day of the next one.
	return monthNumber > 12 || date.getUTCMonth() === monthNumber - 1
		? undefined
		: [year, monthNumber, day].map((part) => String(part).padStart(2, '0')).join('-');
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const named = `(?<name>${monthNames.join('|')})[a-z]*`;

const wayToWriteDays: readonly RegExp[] = [
	/(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
	/(?<!\d)(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4})(?!\d)/,
	new RegExp(`\\b${named}\\W+(?<day>\\d{1,2})(?!\\d)`, 'i'),
	new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\W+${named}`, 'i'),
];

/** A year that stands apart from its day, such as that of "Feb 30, 2026". */
const yearIn = (text: string): string => /\d{4}/.exec(text)?.[0] ?? '';

/** When calls arrived, in seconds from the start of a job. */
export interface Series {
	readonly name: string;
	readonly arrivalsSeconds: readonly number[];
	readonly color: string;
}

const width = 860;
const height = 340;
const left = 56;
const right = 16;
const top = 46;
const bottom = 46;

/**
 * Calls a second over time as an SVG: at each moment, how many arrived in the second before. The line
 * at the limit is what none may cross.
 */
export function plot(series: readonly Series[], limitPerSecond: number, seconds: number): string {
	const highest = Math.ceil((limitPerSecond * 1.25) / 50) * 50;
	const x = (second: number) => left + (second / seconds) * (width - left - right);
	const y = (calls: number) => height - bottom - (calls / highest) * (height - top - bottom);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
		'<title>Calls that arrived in the last second, over time</title>',
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		...grid(highest, seconds, x, y),
		`<line x1="${left}" x2="${width - right}" y1="${y(limitPerSecond)}" y2="${y(limitPerSecond)}" stroke="#c0392b" stroke-dasharray="5 4"/>`,
		`<text x="${width - right}" y="${y(limitPerSecond) - 6}" text-anchor="end" fill="#c0392b">limit: ${limitPerSecond} calls a second</text>`,
		...series.map((one) => line(one, seconds, x, y)),
		...series.map((one, index) => legend(one, index)),
		`<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle" fill="#555555">seconds since the start of the job</text>`,
		'</svg>',
		'',
	].join('\n');
}

type Scale = (value: number) => number;

function grid(highest: number, seconds: number, x: Scale, y: Scale): string[] {
	const levels = Array.from({ length: highest / 50 + 1 }, (_, i) => i * 50);
	const marks = Array.from({ length: Math.floor(seconds / 5) + 1 }, (_, i) => i * 5);
	return [
		...levels.map(
			(calls) =>
				`<line x1="${left}" x2="${width - right}" y1="${y(calls)}" y2="${y(calls)}" stroke="#e6e6e6"/><text x="${left - 8}" y="${y(calls) + 4}" text-anchor="end" fill="#555555">${calls}</text>`,
		),
		...marks.map(
			(second) =>
				`<text x="${x(second)}" y="${height - bottom + 18}" text-anchor="middle" fill="#555555">${second}</text>`,
		),
	];
}

/** How far apart the line's points are, in seconds. */
const step = 0.1;

function line({ arrivalsSeconds, color }: Series, seconds: number, x: Scale, y: Scale): string {
	const points = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => i * step).map(
		(at) => {
			const calls = arrivalsSeconds.filter((one) => one > at - 1 && one <= at).length;
			return `${x(at).toFixed(1)},${y(calls).toFixed(1)}`;
		},
	);
	return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="1.8"/>`;
}

const legend = ({ name, color }: Series, index: number): string => {
	const at = left + index * 205;
	return `<line x1="${at}" x2="${at + 18}" y1="20" y2="20" stroke="${color}" stroke-width="3"/><text x="${at + 24}" y="24" fill="#222222">${name}</text>`;
};

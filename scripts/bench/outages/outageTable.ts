import { done, failed, notSent } from './place';
import type { Line } from './scenario';

/** The cells of a line, after its name. */
export const cellsOf = ({ outcome, calls, seen = '' }: Line): string[] => [
	outcome.seconds.toFixed(1),
	...[calls, done(outcome).length, failed(outcome).length, notSent(outcome).length].map((count) =>
		count.toLocaleString('en-US'),
	),
	outcome.longestBlockMs === undefined ? '' : `${outcome.longestBlockMs.toFixed(0)} ms`,
	outcome.cpuSeconds === undefined ? '' : `${outcome.cpuSeconds.toFixed(1)} s`,
	seen,
];

export const headings = [
	'',
	'Seconds',
	'Calls',
	'Done',
	'Failed',
	'Of these without a call',
	'Longest silence of n8n',
	'CPU',
	'Seen',
];

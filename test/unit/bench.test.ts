import { X509Certificate } from 'node:crypto';
import { rowsOf } from '../../scripts/bench/callbacks/rows';
import { makeCertificate } from '../../scripts/bench/certificate';
import { plot } from '../../scripts/bench/plot';
import { scoreOf } from '../../scripts/bench/score';
import { markdown } from '../../scripts/bench/table';

const run = { startMs: 1_000, endMs: 3_000, cpuMs: 40, peakMiB: 200 };
const seen = { connections: 9, peakConnections: 8 };

describe('the score of a benchmark', () => {
	it('finds edits that were lost and edits that were told wrongly', () => {
		const score = scoreOf(
			['a', 'b', 'c', 'd'],
			[{ ...run, reported: [true, true, false, false] }],
			{
				...seen,
				edited: ['a', 'c'],
				calls: [
					{ atMs: 1_100, overLimit: false, msgKey: 'a' },
					{ atMs: 1_200, overLimit: true, msgKey: 'b' },
				],
			},
		);
		expect(score).toMatchObject({ edits: 4, lost: 2, wrong: 2, overLimit: 1, cpuMsPerEdit: 10 });
	});

	it('takes jobs at the same time as one, from the first start to the last end', () => {
		const jobs = [
			{ ...run, reported: [true, true], cpuMs: 4 },
			{ ...run, reported: [true, true], startMs: 1_500, endMs: 5_000, peakMiB: 300 },
		];
		const keys = ['a', 'b', 'c', 'd'];
		const score = scoreOf(keys, jobs, { ...seen, edited: keys, calls: [] });
		expect(score).toMatchObject({
			seconds: 4,
			ofIdeal: 200,
			lost: 0,
			cpuMsPerEdit: 11,
			peakMiB: 300,
		});
	});
});

describe('the report of a benchmark', () => {
	it('has a table that is aligned', () => {
		expect(
			markdown([
				['Way', 'Time'],
				['one', '1 s'],
				['the other', '10 s'],
			]).split('\n'),
		).toEqual([
			'| Way       | Time |',
			'| --------- | ---: |',
			'| one       |  1 s |',
			'| the other | 10 s |',
		]);
	});

	it('has a plot that counts the second before each moment', () => {
		const arrivalsSeconds = [0, 0.25, 0.5, 2];
		const svg = plot([{ name: 'a job', arrivalsSeconds, color: '#123456' }], 4, 3);
		const heights = (/points="([^"]+)"/.exec(svg)?.[1] ?? '')
			.split(' ')
			.map((point) => Number(point.split(',')[1]));
		const highest = Math.min(...heights);

		expect(heights).toHaveLength(31);
		expect(heights[5]).toBe(highest);
		expect(heights[16]).toBe(Math.max(...heights));
		expect(svg).toContain('a job');
	});

	it('is made over TLS with a certificate of its own', async () => {
		const certificate = new X509Certificate((await makeCertificate()).cert);
		expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
		expect(certificate.verify(certificate.publicKey)).toBe(true);
		expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
	});
});

describe('the rows about callbacks', () => {
	it('hold medians, and compare with the Webhook node and accepted calls round by round', () => {
		const rounds = (...perSecond: number[]) =>
			perSecond.map((each) => ({ perSecond: each, cpuMsPerCall: 100 / each }));
		const rows = rowsOf(
			new Map([
				['webhook', rounds(10, 20, 40)],
				['accepted', rounds(20, 10, 20)],
				['refused', rounds(60, 60, 40)],
			]),
		);

		expect(rows.map(([, ...cells]) => cells)).toEqual([
			['A second', 'CPU a call', 'Of the Webhook node', 'Of accepted ones'],
			['20', '5.0 ms', '1.00 ×', '2.00 ×'],
			['20', '5.0 ms', '0.50 ×', '1.00 ×'],
			['60', '1.7 ms', '3.00 ×', '3.00 ×'],
		]);
	});
});

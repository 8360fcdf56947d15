import { RunReport } from '../../nodes/TencentChat/execution/reports/runReport';

const plain = {
	attempts: 1,
	overLimitAnswers: 0,
	mayHaveBeenDoneBefore: false,
	mayHaveBeenDone: false,
	pacedMs: 0,
	heldMs: 0,
	busyMs: 45,
	callsPerSecond: 200,
	limitPerSecond: 200,
};
const waited = { ...plain, pacedMs: 120 };
const retried = { ...plain, attempts: 3 };
const refused = { ...plain, overLimitAnswers: 2 };

const sentence = (counts: Array<[number, object]>, ownLimit?: number) => {
	const report = new RunReport('edit', ownLimit);
	for (const [count, what] of counts) {
		for (let i = 0; i < count; i++) report.add({ ...plain, ...what }, true);
	}
	return report.sentence();
};

describe('what a run tells', () => {
	it('says how many waited for an earlier one about the same thing, where it is noticed', () => {
		const report = new RunReport('message', undefined, 'conversation');
		for (let i = 0; i < 19; i++) report.heldBack();
		expect(report.sentence()).toBeUndefined();
		report.heldBack();
		report.add(retried, true);
		expect(report.sentence()).toBe(
			'20 messages waited for an earlier one about the same conversation: those go one at a time, in the order of the items; 1 was retried',
		);
	});

	it('says nothing of the limit where no call got through that waited', () => {
		const report = new RunReport('edit', undefined);
		for (let i = 0; i < 1_000; i++) report.add(waited, false);
		expect(report.sentence()).toBeUndefined();
	});

	it('counts calls where an edit takes two', () => {
		const report = new RunReport('edit', undefined);
		for (let i = 0; i < 400; i++) report.add(waited, true, i % 2 === 0 ? 'read' : 'edit');
		expect(report.sentence()).toBe("400 calls waited for Tencent's limit of 200 calls a second");
	});

	it.each<[string, Array<[number, object]>, string | undefined]>([
		['nothing of a run that went smoothly', [[1_000, plain]], undefined],
		['nothing of waits that no one notices', [[199, waited]], undefined],
		[
			'how many waited and how many were retried',
			[
				[1_228, waited],
				[12, { ...waited, attempts: 2 }],
				[60, plain],
			],
			"1,240 edits waited for Tencent's limit of 200 calls a second; 12 were retried",
		],
		[
			'how many waited',
			[[760, waited]],
			"760 edits waited for Tencent's limit of 200 calls a second",
		],
		[
			'how many were retried',
			[
				[90, plain],
				[2, retried],
			],
			'2 edits were retried',
		],
		[
			'that one was retried',
			[
				[90, plain],
				[1, retried],
			],
			'1 edit was retried',
		],
		[
			'of every answer that said over limit',
			[
				[90, plain],
				[3, refused],
			],
			'3 edits were answered with "too many calls" and waited',
		],
		[
			'whose limit it was, where calls waited for that as well',
			[
				[260, waited],
				[1, { ...waited, overLimitAnswers: 1 }],
			],
			'261 edits waited for Tencent\'s limit of 200 calls a second; 1 was answered with "too many calls" and waited',
		],
	])('%s', (_, counts, expected) => {
		expect(sentence(counts)).toBe(expected);
	});

	it("says whose limit it was when the node's own is lower", () => {
		expect(sentence([[30, { ...waited, limitPerSecond: 20 }]], 20)).toBe(
			'30 edits waited for the limit set in this node, 20 calls a second',
		);
	});

	it.each([
		['as high as', 200, 'the limit set in this node, 200'],
		['higher than', 500, "Tencent's limit of 200"],
	])("says so where the node's own is %s Tencent's", (_, ownLimit, whose) => {
		expect(sentence([[200, waited]], ownLimit)).toBe(
			`200 edits waited for ${whose} calls a second`,
		);
	});

	it('is shown beside the output where there is something to tell', () => {
		const shown: unknown[] = [];
		const context = { addExecutionHints: (hint: unknown) => shown.push(hint) };
		const report = new RunReport('edit', undefined);
		report.tell(context);
		expect(shown).toEqual([]);
		report.add(retried, true);
		report.tell(context);
		expect(shown).toEqual([
			{ message: '1 edit was retried', type: 'info', location: 'outputPane' },
		]);
	});

	it('counts what was done', () => {
		const report = new RunReport('edit', undefined);
		report.add(plain, true);
		report.add(plain, false);
		expect(report.succeeded()).toBe(1);
	});
});

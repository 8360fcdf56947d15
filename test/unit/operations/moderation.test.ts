import { fakeTencent, jsonOf, titleOf, type Json } from '../../support/operations';

const content = { contentType: 'Text', auditName: 'C2C' };

const judged = (...results: Json[]) =>
	fakeTencent(() => ({
		AuditResults: results.map((result, ContentId) => ({ ContentId, ...result })),
	}));

const run = async ({ run: runIn }: ReturnType<typeof fakeTencent>, ...texts: string[]) =>
	await runIn('content', 'moderate', ...texts.map((text) => ({ ...content, content: text })));

describe('A verdict on content', () => {
	it('leaves a result that nobody knows yet to a person', async () => {
		const [entries = []] = await run(judged({ Result: 'Unsure', Score: 5 }), 'hello');

		expect(entries.map(jsonOf)).toMatchObject([{ Verdict: 'review', Result: 'Unsure' }]);
	});

	it('has no keywords where the model found it', async () => {
		const [entries = []] = await run(
			judged({ Result: 'Block', Score: 99, Label: 'Porn', Keywords: null }),
			'hello',
		);

		expect(entries.map(jsonOf)).toMatchObject([{ Verdict: 'block', Keywords: [] }]);
	});

	it('is missing for a content that Tencent refused or did not mention, and no other', async () => {
		const outcomes = await run(
			judged({ Result: 'Pass' }, { ErrorCode: 2001, ErrorInfo: 'internal' }),
			'one',
			'two',
			'three',
		);

		expect(outcomes.map(([entry]) => jsonOf(entry)?.Verdict)).toEqual([
			'pass',
			undefined,
			undefined,
		]);
		expect(outcomes.slice(1).map(([entry]) => titleOf(entry))).toEqual([
			'Tencent Chat could not carry out the call for a reason on its side',
			"Tencent Chat's answer does not say what happened to this part",
		]);
	});

	it('is not asked for where one expression of an item fails', async () => {
		const tencent = judged({ Result: 'Pass' }, { Result: 'Pass' });
		const fails = () => {
			throw new Error('no such field');
		};

		const outcomes = await tencent.run(
			'content',
			'moderate',
			{ ...content, content: 'one' },
			{ ...content, content: fails },
			{ ...content, contentType: fails, content: 'three' },
			{ ...content, content: 'four' },
		);

		expect(outcomes.map(([entry]) => jsonOf(entry)?.Verdict ?? titleOf(entry))).toEqual([
			'pass',
			'no such field',
			'no such field',
			'pass',
		]);
		expect(tencent.calls).toHaveLength(1);
	});
});

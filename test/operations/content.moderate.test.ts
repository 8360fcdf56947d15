import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';
import { fakeTencent, jsonOfEntry, titleOf, type Json } from '../support/operations';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({
		moderation: {
			words: [
				{ word: 'scam', score: 95, label: 'Illegal' },
				{ word: 'idiot', score: 60, label: 'Abuse' },
			],
		},
	});
});
afterEach(async () => await sandbox.close());

const moderate = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(
		sandbox,
		['content', 'moderate'],
		{ contentType: 'Text', content: 'hello', auditName: 'C2C', ...parameters },
		items,
	);

describe('having content judged', () => {
	it('sends a batch as the documentation shows', async () => {
		const { bodies, items, pairing } = await moderate(
			{
				auditName: 'Group',
				contentType: '={{ $json.type }}',
				content: '={{ $json.content }}',
				options: { extSender: 'sender_xx', extReceiver: 'receiver_yy' },
			},
			[
				{ type: 'Text', content: 'abc123' },
				{ type: 'Text', content: 'abc1234' },
				{ type: 'Image', content: 'https://www.simple.com/1.jpg' },
				{ type: 'Text', content: 'tttcccc' },
			],
		);

		expect(bodies).toEqual([documentedRequest('v4/im_msg_audit/batch_content_moderation')]);
		expect(items.map(({ Verdict }) => Verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
		expect(pairing).toEqual([0, 1, 2, 3]);
	});

	it('gives the verdict in a word, and what Tencent says of it', async () => {
		const { items } = await moderate({ content: '={{ $json.text }}' }, [
			{ text: 'hello' },
			{ text: 'you idiot' },
			{ text: 'a SCAM, idiot' },
		]);

		expect(items).toMatchObject([
			{ Verdict: 'pass', Result: 'Pass', Score: 0, Label: 'Normal', Keywords: [] },
			{ Verdict: 'review', Result: 'Review', Score: 60, Label: 'Abuse', Keywords: ['idiot'] },
			{ Verdict: 'block', Result: 'Block', Score: 95, Label: 'Illegal' },
		]);
		expect(items[2]).toMatchObject({
			AuditName: 'C2C',
			ContentType: 'Text',
			Content: 'a SCAM, idiot',
			Keywords: ['scam', 'idiot'],
		});
	});

	it('judges 1,000 texts in 100 calls, each with its own verdict', async () => {
		const texts = Array.from({ length: 1_000 }, (_, index) =>
			index % 3 === 0 ? `scam ${index}` : `hello ${index}`,
		);

		const { bodies, items, pairing } = await moderate(
			{ content: '={{ $json.text }}' },
			texts.map((text) => ({ text })),
		);

		expect(bodies).toHaveLength(100);
		expect(items.map(({ Content }) => Content)).toEqual(texts);
		expect(items.map(({ Verdict }) => Verdict)).toEqual(
			texts.map((text) => (text.startsWith('scam') ? 'block' : 'pass')),
		);
		expect(pairing).toEqual(texts.map((_, index) => index));
	});

	it('puts only items of one configuration into a call', async () => {
		const { bodies, items } = await moderate(
			{
				auditName: '={{ $json.name }}',
				customAuditName: 'own_rules',
				content: '={{ $json.text }}',
			},
			Array.from({ length: 40 }, (_, index) => ({
				name: index % 2 === 0 ? 'Group' : 'custom',
				text: `text ${index}`,
			})),
		);

		// The calls go side by side, and arrive in any order.
		const names = bodies.map((body) => String(Object(body).AuditName));
		expect(names.sort()).toEqual(['Group', 'Group', 'own_rules', 'own_rules']);
		expect(items.map(({ Content }) => Content)).toEqual(items.map((_, index) => `text ${index}`));
	});

	it('says of audio and video which event brings the verdict', async () => {
		sandbox.callbacks = { url: 'http://127.0.0.1:9/nobody-listens' };
		const address = 'https://example.com/scam.mp4';

		const { bodies, items, pairing } = await moderate(
			{ contentType: '={{ $json.type }}', content: '={{ $json.content }}' },
			[
				{ type: 'Text', content: 'hello' },
				{ type: 'Video', content: address },
				{ type: 'Text', content: 'scam' },
			],
		);
		await sandbox.callbacksSettled();

		expect(bodies).toContainEqual({ AuditName: 'C2C', ContentType: 'Video', Content: address });
		expect(pairing).toEqual([0, 1, 2]);
		expect(items.map(({ Verdict }) => Verdict)).toEqual(['pass', 'pending', 'block']);
		const [callback] = sandbox.callbackCalls;
		expect(items[1]).toMatchObject({ VerdictEvent: callback?.command });
		expect(callback?.body).toMatchObject({
			CtxcbRequestId: items[1].RequestId,
			CtxcbSuggestion: 'Block',
		});
	});

	it('fails an item alone that cannot be judged', async () => {
		const { items, errors, pairing } = await moderate(
			{
				contentType: '={{ $json.type ?? "Text" }}',
				content: '={{ $json.text }}',
				auditName: '={{ $json.name ?? "C2C" }}',
			},
			[
				{ text: 'hello' },
				{ text: '' },
				{ text: 'x'.repeat(8193) },
				{ text: 'hello', type: 'Smell' },
				{ text: 'hello', name: 'Room' },
				{ text: 'scam' },
			],
		);

		expect(items.map(({ Verdict }) => Verdict)).toEqual(['pass', 'block']);
		expect(pairing).toEqual([0, 5]);
		expect(errors.map(({ message }) => message)).toEqual([
			'Content is required',
			'Content must have at most 8,192 bytes',
			'Content Type must be one of Audio, Image, Text, Video',
			expect.stringContaining('Configuration must be one of'),
		]);
	});

	it('says what to turn on where the app has no such service', async () => {
		sandbox.state.moderation.isOn = false;

		const { errors } = await moderate({});

		expect(errors).toMatchObject([{ errorCode: 2015, Content: 'hello' }]);
		expect(errors[0].advice).toContain('Turn on content moderation');
	});
});

const content = { contentType: 'Text', auditName: 'C2C' };

const judged = (...results: Json[]) =>
	fakeTencent(() => ({
		AuditResults: results.map((result, ContentId) => ({ ContentId, ...result })),
	}));

const moderateAtOnce = async ({ run: runIn }: ReturnType<typeof fakeTencent>, ...texts: string[]) =>
	await runIn('content', 'moderate', ...texts.map((text) => ({ ...content, content: text })));

describe('A verdict on content', () => {
	it('leaves a result that nobody knows yet to a person', async () => {
		const [entries = []] = await moderateAtOnce(judged({ Result: 'Unsure', Score: 5 }), 'hello');

		expect(entries.map(jsonOfEntry)).toMatchObject([{ Verdict: 'review', Result: 'Unsure' }]);
	});

	it('has no keywords where the model found it', async () => {
		const [entries = []] = await moderateAtOnce(
			judged({ Result: 'Block', Score: 99, Label: 'Porn', Keywords: null }),
			'hello',
		);

		expect(entries.map(jsonOfEntry)).toMatchObject([{ Verdict: 'block', Keywords: [] }]);
	});

	it('is missing for a content that Tencent refused or did not mention, and no other', async () => {
		const outcomes = await moderateAtOnce(
			judged({ Result: 'Pass' }, { ErrorCode: 2001, ErrorInfo: 'internal' }),
			'one',
			'two',
			'three',
		);

		expect(outcomes.map(([entry]) => jsonOfEntry(entry)?.Verdict)).toEqual([
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

		expect(outcomes.map(([entry]) => jsonOfEntry(entry)?.Verdict ?? titleOf(entry))).toEqual([
			'pass',
			'no such field',
			'no such field',
			'pass',
		]);
		expect(tencent.calls).toHaveLength(1);
	});
});

import { setTimeout } from 'node:timers/promises';
import { ended, publish, waiting } from '../../scripts/host/published';
import { textsTo } from './support/answering';
import { postEdits, postJson, seedHundred, textsAndEdits } from './support/queueMessages';
import { describeQueueMode, setQueueStage, type QueueStage } from './support/queueStage';
import { asking, bulkEdit, moderation } from './support/queueWorkflows';
import { saveChain } from './support/workflows';

// At the app's limit alone they take longer than the tests of other files may.
jest.setTimeout(400_000);

describeQueueMode("n8n's queue mode, with two workers and one limit", () => {
	let stage: QueueStage;

	beforeAll(async () => {
		stage = await setQueueStage();
	}, 300_000);

	afterAll(async () => {
		await stage.close();
	});

	it('edits what 150 callbacks at once ask for, each message once, and nothing else', async () => {
		const { n8n, sandbox, api, credential, takenOn } = stage;
		const id = await saveChain(stage, moderation(credential, 'hear'), 'none');
		const url = `${n8n.url}/webhook/hear/webhook`;
		await publish(api, id, url);
		const commands = ['C2C.CallbackAfterSendMsg', 'C2C.CallbackAfterModifyMsg'];
		// A busy machine may take longer than Tencent's 2 seconds.
		sandbox.callbacks = { url, commands, timeoutMs: 60_000 };
		const messages = Array.from({ length: 150 }, (_, at) => ({
			...{ from: `user_${at}`, to: `friend_${at}` },
			text: `${at}: ${at % 3 === 0 ? 'walk' : 'casino'} at nine?`,
		}));

		const byWorker = await takenOn(async () => {
			await Promise.all(messages.map((message) => sandbox.userSends(message)));
			expect(await ended(api, id, 150)).toEqual({ count: 150, succeeded: 150 });
		});

		expect(textsAndEdits(sandbox, messages)).toEqual(
			messages.map(({ text }, at) => [text.replace('casino', '***'), at % 3 === 0 ? 0 : 1]),
		);
		expect(Math.min(...byWorker)).toBeGreaterThan(0);
		expect(byWorker[0]! + byWorker[1]!).toBe(150);
		// Callbacks of the edits came as well. What they had started would have come before this one.
		await sandbox.callbacksSettled();
		const statuses = sandbox.callbackCalls.map(({ httpStatus }) => httpStatus);
		expect(statuses).toEqual(Array.from({ length: 250 }, () => 200));
		await sandbox.userSends({ from: 'user_0', to: 'friend_0', text: 'And at ten?' });
		expect(await ended(api, id, 151)).toEqual({ count: 151, succeeded: 151 });
	});

	it('keeps 200 questions open at once, and takes one of two answers to each', async () => {
		const { n8n, sandbox, api, credential } = stage;
		sandbox.callbacks = undefined;
		for (const to of ['moderator', 'reporter']) {
			sandbox.seed([{ from: 'administrator', to, text: 'Hello' }]);
		}
		const id = await saveChain(stage, asking(credential, 'ask'), 'none');
		const url = `${n8n.url}/webhook/ask`;
		await publish(api, id, url);
		const numbers = Array.from({ length: 200 }, (_, at) => at);
		for (const n of numbers) await postJson(url, { n });
		await waiting(api, id, numbers.length);

		const links = textsTo(sandbox, 'moderator').flatMap((text) => text.match(/http\S+/g) ?? []);
		expect(new Set(links).size).toBe(numbers.length);
		const answers = await Promise.all(
			links.map(
				async (link) => await Promise.all([decide(link, 'approve'), decide(link, 'decline')]),
			),
		);
		expect(answers.map((both) => both.sort())).toEqual(links.map(() => [200, 409]));
		expect(await ended(api, id, 200)).toEqual({ count: 200, succeeded: 200 });

		const told = textsTo(sandbox, 'reporter').slice(1);
		expect(told.map((text) => Number(text.split(' ')[0])).sort((a, b) => a - b)).toEqual(numbers);
		const asked = textsTo(sandbox, 'moderator').slice(1);
		for (const text of told) {
			const [n, approved] = text.split(' ');
			const question = asked.find((each) => each.startsWith(`Question ${n}?`));
			expect(question).toContain(approved === 'true' ? '✓ Approve' : '✗ Decline');
			expect(question).not.toContain('http');
		}
	});

	const half = { maxCallsPerSecond: 95 };

	it.each([
		['at full pace, and loses none of those refused at first', 'full', {}, 2_000],
		// Where the machine stands still for a moment, calls arrive together and some are too many.
		['at 190 / 2 calls a second each, and has next to none refused', 'half', half, 300],
	])('edits 2,000 messages in 20 executions %s', async (_, path, options, mostRefused) => {
		const { n8n, sandbox, api, credential, takenOn } = stage;
		sandbox.callbacks = undefined;
		const id = await saveChain(stage, bulkEdit(credential, path, options), 'none');
		const url = `${n8n.url}/webhook/${path}`;
		await publish(api, id, url);
		const jobs = Array.from({ length: 20 }, (_, at) => seedHundred(sandbox, `${path}_${at}`));
		const firstCall = sandbox.calls.length;

		const byWorker = await takenOn(async () => {
			const answers = await Promise.all(jobs.map((messages) => postEdits(url, messages)));
			const done = { ActionStatus: 'OK', ErrorCode: 0 };
			expect(answers).toEqual(
				jobs.map((messages) =>
					messages.map(({ msgKey }) => expect.objectContaining({ ...done, MsgKey: msgKey })),
				),
			);
			expect(await ended(api, id, 20)).toEqual({ count: 20, succeeded: 20 });
		});

		const conversations = jobs.map(([first]) => first!);
		expect(textsAndEdits(sandbox, conversations)).toEqual(
			jobs.flatMap((messages) => messages.map((_, at) => [`New ${at}`, 1])),
		);
		expect(Math.min(...byWorker)).toBeGreaterThan(0);
		expect(byWorker[0]! + byWorker[1]!).toBe(20);
		const refused = sandbox.calls.slice(firstCall).filter(({ applied }) => !applied);
		expect(refused.filter(({ errorCode }) => errorCode !== 60007)).toEqual([]);
		expect(refused.length).toBeLessThanOrEqual(mostRefused);
	});
});

/** As a person does, who presses the button again when n8n is too busy to answer. */
async function decide(link: string, decision: string): Promise<number> {
	for (;;) {
		const { status } = await fetch(link, {
			method: 'POST',
			body: new URLSearchParams({ decision }),
		});
		if (status < 500) return status;
		await setTimeout(500);
	}
}

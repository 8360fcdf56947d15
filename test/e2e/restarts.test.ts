import { join } from 'node:path';
import { startHost, type Host, type Saved } from '../../scripts/host';
import { withCredential } from '../../scripts/host/importExamples';
import { root } from '../../scripts/host/hostFolder';
import { freePort } from '../../scripts/host/ports';
import { ended, publish, waiting } from '../../scripts/host/published';
import { temporaryFolder } from '../../scripts/host/temporaryFolder';
import { readWorkflowJson } from '../../scripts/engine/workflowJson';
import { startSandbox, type Sandbox } from '../../sandbox';
import { textsTo } from './support/answering';
import { execute } from './support/executing';
import { postJson } from './support/queueMessages';
import { asking } from './support/queueWorkflows';
import { saveChain } from './support/workflows';

// Each start of n8n takes a while, and so do 200 executions on a busy machine.
jest.setTimeout(600_000);

/** In an n8n of their own, which is killed in the middle and started again with the same database. */
describe('an n8n that is killed', () => {
	let folder: Awaited<ReturnType<typeof temporaryFolder>>;
	let port: number;
	let sandbox: Sandbox;
	let n8n: Host;
	let credential: Saved;

	const start = async () => {
		// In a burst n8n's own question whether the database is there waits behind others.
		const env = { DB_PING_TIMEOUT_MS: '60000' };
		n8n = await startHost({ userFolder: join(folder.path, 'user'), port, env });
	};

	beforeAll(async () => {
		folder = await temporaryFolder('restarts');
		port = await freePort();
		sandbox = await startSandbox();
		await start();
		const name = 'Tencent Chat sandbox';
		credential = await n8n.api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	});
	afterAll(async () => {
		await n8n.stop();
		await sandbox.close();
		await folder.remove();
	});

	/** Kills n8n at the very moment at which so many messages are recalled, before it hears of the last. */
	const killedAt = (recalls: Map<string, number>, count: number) =>
		new Promise<void>((resolve) => {
			let killed = false;
			sandbox.on('change', () => {
				if (killed || recalls.size < count) return;
				killed = true;
				resolve(n8n.kill());
			});
		});

	it('and runs the clean-up again leaves no message of the user, and recalls none twice', async () => {
		const each = Array.from({ length: 150 }, (_, at) => at);
		for (const at of each) {
			const [to, groupId] = [`user_${2_000 + (at % 3)}`, `group_${at % 2}`];
			sandbox.seed([
				{ from: 'user_1004', to, text: `Lend me ${at}` },
				{ from: to, to: 'user_1004', text: 'No' },
			]);
			sandbox.seedGroup([
				{ groupId, from: 'user_1004', text: `Lend me ${at}` },
				{ groupId, from: to, text: 'No' },
			]);
		}
		const recalls = new Map<string, number>();
		sandbox.on('change', (change) => {
			if (change.kind !== 'recalled') return;
			const { message, groupMessage } = change;
			const key = message?.msgKey ?? `${groupMessage?.groupId} ${groupMessage?.msgSeq}`;
			recalls.set(key, (recalls.get(key) ?? 0) + 1);
		});
		const example = join(root, 'examples/clean-up-after-user.json');
		const { name = '', nodes, ...rest } = await readWorkflowJson(example);
		const filledIn = nodes.map((node) => withCredential(node, credential));
		const { id } = await n8n.api.addWorkflow({ ...rest, name, nodes: filledIn });

		// First in the midst of the conversations, then of the groups.
		for (const count of [60, 230]) {
			const killed = killedAt(recalls, count);
			await execute(n8n.api, id);
			await killed;
			expect(recalls.size).toBeLessThan(count + 80);
			await start();
		}
		await execute(n8n.api, id);
		await ended(n8n.api, id, 3);

		expect([...recalls.values()]).toEqual(Array.from({ length: 300 }, () => 1));
		const left = [2_000, 2_001, 2_002]
			.flatMap((user) => sandbox.conversation('user_1004', `user_${user}`))
			.filter(({ recalled }) => !recalled);
		const leftInGroups = ['group_0', 'group_1']
			.flatMap((group) => sandbox.group(group))
			.filter(({ recalled }) => !recalled);
		for (const messages of [left, leftInGroups]) {
			expect(messages).toHaveLength(150);
			expect(new Set(messages.map(({ from }) => from))).not.toContain('user_1004');
		}
	});

	it('still waits for the answers to 200 questions, and takes one to each', async () => {
		for (const to of ['moderator', 'reporter']) {
			sandbox.seed([{ from: 'administrator', to, text: 'Hello' }]);
		}
		const id = await saveChain(n8n, asking(credential, 'ask'), 'none');
		const url = `${n8n.url}/webhook/ask`;
		await publish(n8n.api, id, url);
		const numbers = Array.from({ length: 200 }, (_, at) => at);
		for (const n of numbers) await postJson(url, { n });
		await waiting(n8n.api, id, numbers.length);
		await n8n.kill();
		await start();

		const links = textsTo(sandbox, 'moderator').flatMap((text) => text.match(/http\S+/g) ?? []);
		const decide = (link: string, decision: string) =>
			fetch(link, { method: 'POST', body: new URLSearchParams({ decision }) });
		const answers = await Promise.all(
			links.map(
				async (link) => await Promise.all([decide(link, 'approve'), decide(link, 'decline')]),
			),
		);
		expect(answers.map((both) => both.filter(({ status }) => status === 200).length)).toEqual(
			numbers.map(() => 1),
		);
		expect(await ended(n8n.api, id, 200)).toEqual({ count: 200, succeeded: 200 });

		const told = textsTo(sandbox, 'reporter').slice(1);
		expect(told.map((text) => Number(text.split(' ')[0])).sort((a, b) => a - b)).toEqual(numbers);
		const asked = textsTo(sandbox, 'moderator').slice(1);
		for (const text of told) {
			const [n, approved] = text.split(' ');
			const question = asked.find((one) => one.startsWith(`Question ${n}?`));
			expect(question).toContain(approved === 'true' ? '✓ Approve' : '✗ Decline');
			expect(question).not.toContain('http');
		}
	});
});

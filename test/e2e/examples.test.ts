import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import { readWorkflowJson } from '../../scripts/engine/workflowJson';
import { startSession, type N8nApi, type Saved } from '../../scripts/host/n8nApi';
import { root } from '../../scripts/host/hostFolder';
import { ended, publish, waiting } from '../../scripts/host/published';
import { withCredential } from '../../scripts/host/importExamples';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleGroupMessages, exampleMessages } from '../../sandbox/exampleMessages';
import { openQuestion, textsTo, whenSo } from './support/answering';
import { execute } from './support/executing';
import { given } from './support/given';
import { fitted } from './support/inN8n1';
import { scriptedModel } from './support/scriptedModel';

const folder = join(root, 'examples');
const url = given('E2E_N8N_URL');
let sandbox: Sandbox;
let api: N8nApi;
let credential: Saved;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
	api = startSession(url, given('E2E_N8N_COOKIE'));
	const name = `Tencent Chat ${sandbox.url}`;
	credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
});
afterEach(async () => await sandbox.close());

/** Puts an example into n8n and chooses the credential, as its reader would, and what else is to change. */
const importExample = async (
	file: string,
	change: (node: INode) => Partial<INode> = () => ({}),
	pinData?: Record<string, { json: IDataObject }[]>,
): Promise<{ id: string; webhookUrl: string }> => {
	const workflow = await readWorkflowJson(join(folder, file));
	const nodes = (await fitted(api, workflow.nodes)).map((node) => ({
		...withCredential(node, credential),
		...change(node),
	}));
	const name = `${file} at ${sandbox.url}`;
	const { id } = await api.addWorkflow({ ...workflow, name, nodes, ...(pinData && { pinData }) });
	const webhookId = nodes.find(({ type }) => type.endsWith('.tencentChatTrigger'))?.webhookId;
	return { id, webhookUrl: `${url}/webhook/${webhookId}/webhook` };
};

const runToItsEnd = async (id: string): Promise<void> => {
	await execute(api, id);
	expect(await ended(api, id, 1)).toEqual({ count: 1, succeeded: 1 });
};

/** Publishes it, and has the sandbox call it. A busy machine may take longer than Tencent's 2 seconds. */
const listen = async (
	file: string,
	first: (id: string) => Promise<void> = async () => {},
): Promise<string> => {
	const { id, webhookUrl } = await importExample(file);
	await first(id);
	await publish(api, id, webhookUrl);
	sandbox.callbacks = { url: webhookUrl, timeoutMs: 30_000 };
	return id;
};

/** Puts a record where an example that makes the Data Table would put it. */
const keepRecord = async (record: string): Promise<void> => {
	const { nodes } = await readWorkflowJson(join(folder, 'moderate-with-tencent.json'));
	const [manual, create, insert] = ['manualTrigger', 'dataTable', 'dataTable'].map(
		(type, index) => nodes.filter((node) => node.type.endsWith(`.${type}`))[index === 2 ? 1 : 0]!,
	);
	const columns = { mappingMode: 'defineBelow', value: { at: new Date().toISOString(), record } };
	const next = ({ name: node }: INode) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const kept = [manual!, create!, { ...insert!, parameters: { ...insert!.parameters, columns } }];
	const { id } = await api.addWorkflow({
		name: `Keep a record for ${sandbox.url}`,
		nodes: await fitted(api, kept),
		connections: { [manual!.name]: next(create!), [create!.name]: next(insert!) },
	});
	await runToItsEnd(id);
};

const edits = (a: string, b: string) => sandbox.conversation(a, b).map((message) => message.edits);
const texts = (a: string, b: string) =>
	sandbox.conversation(a, b).map(({ msgBody }) => msgBody[0]?.MsgContent.Text);
const send = (text: string) => sandbox.userSends({ from: 'user_2001', to: 'user_2002', text });

/** What each example has done once it has run, by its file. */
const plays: Readonly<Record<string, (file: string) => Promise<void>>> = {
	'agent-edits-messages.json': async (file) => {
		const { from, to, msgKey } = sandbox.conversation('user_1001', 'user_1002')[4]!;
		const place = { from_account: from, to_account: to, msg_key: msgKey };
		const model = await scriptedModel([
			{
				tool: 'Read_a_conversation',
				input: { viewing_user_id: 'user_1001', other_user_id: 'user_1002' },
			},
			{ tool: 'Edit_a_message', input: { ...place, new_text: 'No ***, thanks.' } },
			{ answer: 'One message was edited.' },
		]);
		const data = { apiKey: 'none', url: model.url, header: false };
		const openAiApi = await api.saveCredential(`Model of ${sandbox.url}`, 'openAiApi', data);
		try {
			const { id } = await importExample(
				file,
				({ type }) => (type.endsWith('lmChatOpenAi') ? { credentials: { openAiApi } } : {}),
				{
					'When a chat message is received': [
						{ json: { sessionId: '1', action: 'sendMessage', chatInput: 'Take the casino out' } },
					],
				},
			);
			await runToItsEnd(id);

			expect(model.heard[1]).toContain(msgKey);
			expect(edits('user_1001', 'user_1002')).toEqual([0, 0, 0, 0, 1, 0]);
		} finally {
			await model.close();
		}
	},
	'answer-in-chat.json': async (file) => {
		const id = await listen(file);
		await execute(api, id);
		await waiting(api, id, 1);
		const question = textsTo(sandbox, 'moderator_1').find((text) => text.startsWith('Question'))!;
		const [number] = /\d+/.exec(question)!;
		const says = async (from: string, text: string, executions: number) => {
			await sandbox.userSends({ from, to: 'administrator', text });
			await whenSo(sandbox, () => told(from).length === executions);
		};
		const told = (user: string) =>
			textsTo(sandbox, user).filter((text) =>
				/^(?:Thank|There|Question \d+ (?:was|is))/.test(text),
			);

		await says('user_1002', `${number} yes`, 1);
		await says('moderator_1', `${number} no`, 1);
		await says('moderator_1', `${number} yes`, 2);
		await ended(api, id, 4);

		expect(told('user_1002')).toEqual([`There is no question ${number} for you.`]);
		expect(told('moderator_1')).toContain(`Question ${number} was answered before: no.`);
		expect(texts('user_1001', 'user_1003').at(-1)).toBe('[Removed by a moderator]');
		expect(textsTo(sandbox, 'moderator_1')).toContainEqual(
			expect.stringMatching(/^Question \d+: .*\n\nAnswered: no\.$/),
		);
	},
	'any-other-api.json': async (file) => {
		const atSandbox = ({ parameters }: INode) => {
			const text = JSON.stringify(parameters).replace('http://127.0.0.1:7700', sandbox.url);
			return { parameters: JSON.parse(text) };
		};
		await runToItsEnd((await importExample(file, atSandbox)).id);

		expect(sandbox.calls).toMatchObject([{ api: 'query_online_status', errorCode: 0 }]);
	},
	'ask-a-moderator-first.json': async (file) => {
		const { id } = await importExample(file);
		await execute(api, id);
		const { answer } = await openQuestion(sandbox, 'moderator_1', 2);
		expect((await answer('decline')).status).toBe(200);
		expect(await ended(api, id, 1)).toEqual({ count: 1, succeeded: 1 });

		expect(texts('user_1001', 'user_1003').at(-1)).toBe('[Removed by a moderator]');
		expect(textsTo(sandbox, 'moderator_1').at(-1)).toContain('✗ Remove');
	},
	'clean-up-after-user.json': async (file) => {
		sandbox.seedGroup(exampleGroupMessages);
		await runToItsEnd((await importExample(file)).id);

		const recalled = sandbox.conversation('user_1001', 'user_1004').map((each) => each.recalled);
		expect(recalled).toEqual([false, true, false, true]);
		expect(sandbox.group('harbour').map((each) => each.recalled)).toEqual([true, false, true]);
	},
	'clean-up-from-csv.json': async (file) => {
		await runToItsEnd((await importExample(file)).id);

		expect(edits('user_1001', 'user_1003')).toEqual([1, 1, 1]);
		expect(sandbox.calls.map(({ errorCode }) => errorCode)).toContain(20026);
	},
	'moderate-after-sending.json': async (file) => {
		const id = await listen(file);
		await send('Join my Casino now');
		expect(await ended(api, id, 1)).toEqual({ count: 1, succeeded: 1 });

		expect(texts('user_2001', 'user_2002')).toEqual(['Join my *** now']);
	},
	'moderate-with-tencent.json': async (file) => {
		const id = await listen(file, runToItsEnd);
		await send('Join my Casino now');
		expect(await ended(api, id, 2)).toEqual({ count: 2, succeeded: 2 });
		expect(texts('user_2001', 'user_2002')).toEqual(['Join my *** now']);

		// The record that it put into the Data Table is enough to undo it.
		await runToItsEnd((await importExample('undo-yesterday.json')).id);
		expect(texts('user_2001', 'user_2002')).toEqual(['Join my Casino now']);
	},
	'recall-within-a-time.json': async (file) => {
		await runToItsEnd((await importExample(file)).id);

		const recalled = sandbox
			.conversation('user_1001', 'user_1004')
			.filter((message) => message.recalled);
		expect(recalled).toHaveLength(2);
	},
	'redact-banned-words.json': async (file) => {
		await runToItsEnd((await importExample(file)).id);

		expect(edits('user_1001', 'user_1002')).toEqual([0, 0, 0, 1, 1, 0]);
	},
	'replace-thinking-message.json': async (file) => {
		await runToItsEnd((await importExample(file)).id);

		expect(sandbox.conversation('administrator', 'user_1001')).toMatchObject([
			{ edits: 1, history: [[{ MsgContent: { Text: 'Thinking …' } }]] },
		]);
	},
	'review-before-delivery.json': async (file) => {
		await listen(file);

		expect(await send('Join my casino')).toMatchObject({ ErrorCode: 120001 });
		expect(await send('Call me: +44 20 7946 0000')).toMatchObject({ ErrorCode: 0 });
		expect(await send('The boat costs 400')).toMatchObject({ ErrorCode: 0 });
		expect(new Set(texts('user_2001', 'user_2002'))).toEqual(
			new Set(['Call me: [number removed]', 'The boat costs 400']),
		);
	},
	'review-queue.json': async (file) => {
		const id = await listen(file, runToItsEnd);
		await send('You idiot');
		const { text, answer } = await openQuestion(sandbox, 'moderator_1', 2);
		expect(text).toContain('You idiot');
		expect((await answer('decline')).status).toBe(200);
		expect(await ended(api, id, 2)).toEqual({ count: 2, succeeded: 2 });
		expect(texts('user_2001', 'user_2002')).toEqual(['[Removed by a moderator]']);

		// Its record is one of those that can be undone.
		await runToItsEnd((await importExample('undo-yesterday.json')).id);
		expect(texts('user_2001', 'user_2002')).toEqual(['You idiot']);
	},
	'strike-ladder.json': async (file) => {
		const id = await listen(file, runToItsEnd);
		// A name of its own, since the strikes of all that ran in this n8n are kept.
		const from = `user_${randomUUID()}`;
		const groups = ['first', 'second', 'third', 'fourth'];
		for (const [index, group] of groups.entries()) {
			await sandbox.userSends({ from, group, text: 'Join my casino' });
			const count = index + 2;
			expect(await ended(api, id, count)).toEqual({ count, succeeded: count });
		}

		expect(textsTo(sandbox, from)).toEqual([expect.stringContaining('against its rules')]);
		expect(groups.map((group) => sandbox.account(from, group).mutedSeconds.inGroup)).toEqual([
			0,
			expect.closeTo(3_600, -3),
			expect.closeTo(86_400, -3),
			0,
		]);
		const again = { from, group: 'fourth', text: 'hello?' };
		expect(await sandbox.userSends(again)).toMatchObject({ ErrorCode: 10007 });
	},
	'try-a-rule.json': async (file) => {
		await runToItsEnd((await importExample(file)).id);

		expect(edits('user_1001', 'user_1002')).toEqual([0, 0, 0, 0, 0, 0]);
		expect(sandbox.calls.some(({ api: called }) => called === 'admin_getroammsg')).toBe(true);
	},
	'undo-yesterday.json': async (file) => {
		const { from, to, msgKey, msgBody } = sandbox.conversation('user_1001', 'user_1002')[0]!;
		const record = JSON.stringify({
			Action: 'oneToOneMessage.modify',
			Subject: { From_Account: from, To_Account: to, MsgKey: msgKey },
			Before: { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'as it was' } }] },
			After: { MsgBody: msgBody },
		});
		await keepRecord(record);
		await runToItsEnd((await importExample(file)).id);

		expect(texts('user_1001', 'user_1002')[0]).toBe('as it was');
		expect(edits('user_1001', 'user_1002')).toEqual([1, 0, 0, 0, 0, 0]);
	},
};

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it.each(files)('%s runs in n8n, and does what it says', async (file) => {
	const play = plays[file];
	if (play === undefined) throw new Error(`Nothing here says what ${file} does.`);
	await play(file);
});

import { join } from 'node:path';
import { z } from 'zod/v4';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { startSession } from '../../scripts/host/n8nApi';
import { type CoreStage, changed, testCore } from './support/core';
import { execute } from './support/executing';
import { forkHost } from './support/forkedHost';
import { given } from './support/given';
import { saveChain, start, tencentChat } from './support/workflows';

// An n8n is started three times.
jest.setTimeout(240_000);

const started = z.object({ url: z.string(), cookie: z.string() });
const userFolder = join(given('E2E_FOLDER'), 'builds');

let sandbox: Sandbox;
/** Saved with the first build, and never touched again. */
let workflow: string | undefined;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
});

afterAll(async () => {
	await sandbox.close();
});

const edit = {
	...{ fromAccount: 'user_3001', toAccount: 'user_3002', msgKey: '={{ $json.msgKey }}' },
	...{ msgBodyInput: 'text', text: '={{ $json.text }}' },
};

const saveWorkflow = async ({ api, credential }: CoreStage): Promise<string> => {
	const messages = sandbox.seed(
		['first', 'second'].map((text) => ({ from: 'user_3001', to: 'user_3002', text })),
	);
	const items = messages.map(({ msgKey }, at) => ({ msgKey, text: `Edited ${at}` }));
	return await saveChain({ api }, [start, tencentChat('Edit', credential, edit)], items);
};

describe.each([
	['verified', 'new'],
	['pooled', 'where the verified one was'],
	['verified', 'where the pooled one was'],
])('the %s build, %s', (build, before) => {
	let stage: CoreStage;
	let stop: () => Promise<void>;

	beforeAll(async () => {
		const host = await forkHost('buildHostProcess.ts', [userFolder, build], started);
		stop = host.stop;
		const api = startSession(host.url, host.cookie);
		const credential = await api.saveCredential('Chat', 'tencentChatApi', sandbox.credential);
		stage = { n8nUrl: host.url, api, sandbox, credential };
	});

	afterAll(async () => {
		await stop();
	});

	it('runs a workflow as it was saved with the first of them', async () => {
		workflow ??= await saveWorkflow(stage);
		const edits = () => sandbox.conversation('user_3001', 'user_3002').map((each) => each.edits);
		const [done = 0] = edits();
		const opened = sandbox.connections.opened;
		await execute(stage.api, workflow);

		await changed(sandbox, () => edits().every((count) => count === done + 1));
		// Which build it was shows in the connections alone: one for each call, or kept open.
		if (build === 'verified') expect(sandbox.connections.opened).toBe(opened + 2);
	});

	if (before !== 'where the pooled one was') testCore(() => stage);
});

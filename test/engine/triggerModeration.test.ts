import { join } from 'node:path';
import type { Sandbox } from '../../sandbox';
import { startSandbox } from '../../sandbox';
import { createEngine, readWorkflowJson } from '../../scripts/engine';
import { root } from '../../scripts/host/hostFolder';
import { patientMs } from './support/runExample';
import { packageDir } from './support/tencentChat';
import { startTriggerHost, type TriggerHost } from './triggerHost';

let sandbox: Sandbox;
let host: TriggerHost | undefined;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => {
	await host?.close();
	await sandbox.close();
});

/** The example as n8n runs it once it is active, with the sandbox calling its webhook. */
const activate = async (example: string) => {
	const workflow = await readWorkflowJson(join(root, 'examples', example));
	const credential = { ...sandbox.credential };
	const names = new Set(
		workflow.nodes.flatMap(({ credentials }) =>
			Object.values(credentials ?? {}).map((c) => c.name),
		),
	);
	const engine = await createEngine({
		packageDir,
		credentials: Object.fromEntries([...names].map((name) => [name, credential])),
	});
	host = await startTriggerHost({
		workflow,
		credential,
		run: async (inputItems) => {
			const result = await engine.run(workflow, { inputItems });
			expect(result.error).toBeUndefined();
			return result.output(result.run.data.resultData.lastNodeExecuted ?? '')[0]?.json;
		},
	});
	sandbox.callbacks = { url: host.url, timeoutMs: patientMs };
	return host;
};

const userSays = async (text: string) => {
	const reply = await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text });
	await sandbox.callbacksSettled();
	// Tencent was answered before the workflow ran; what it did makes callbacks of its own.
	await host?.settled();
	await sandbox.callbacksSettled();
	await host?.settled();
	return reply;
};

const texts = () =>
	sandbox
		.conversation('user_1001', 'user_1002')
		.map(({ msgBody }) => msgBody.map(({ MsgContent }) => MsgContent.Text).join())
		.sort();

it('edits a message with a banned word, and the edit itself starts nothing', async () => {
	const { started } = await activate('moderate-after-sending.json');

	await userSays('Meet me at the casino');

	expect(texts()).toEqual([expect.not.stringContaining('casino')]);
	expect(sandbox.callbackCalls.map(({ command, answer }) => [command, answer])).toEqual([
		['C2C.CallbackBeforeSendMsg', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }],
		['C2C.CallbackAfterSendMsg', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }],
		['C2C.CallbackAfterModifyMsg', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }],
	]);
	expect(started).toHaveLength(1);
});

it('blocks one message before it is delivered, rewrites another and lets a third one pass', async () => {
	const { started } = await activate('review-before-delivery.json');

	const blocked = await userSays('Win at the casino');
	await userSays('Call me at +1 555 010 0199');
	await userSays('See you at noon');

	expect(blocked).toMatchObject({ ErrorCode: 120001 });
	expect(texts()).toEqual(['Call me at [number removed]', 'See you at noon']);
	expect(started).toHaveLength(3);
});

import type { N8nApi, Saved } from '../../../scripts/host/n8nApi';
import { importExamples } from '../../../scripts/host/importExamples';
import { publish } from '../../../scripts/host/published';
import type { Sandbox } from '../../../sandbox';
import { execute } from './executing';
import { moderation } from './queueWorkflows';
import { saveChain, start, tencentChat } from './workflows';

/** An n8n with the package in it, and a sandbox with its credential. */
export interface CoreStage {
	readonly n8nUrl: string;
	readonly api: N8nApi;
	readonly sandbox: Sandbox;
	readonly credential: Saved;
}

/** Waits until something holds of the sandbox, looking after each of its changes. */
export const changed = (sandbox: Sandbox, isDone: () => boolean): Promise<void> =>
	new Promise((resolve) => {
		const look = () => {
			if (isDone()) resolve();
		};
		sandbox.on('change', look);
		look();
	});

/** What has to hold in every n8n that the README names and with both builds, without the editor. */
export const testCore = (stage: () => CoreStage): void => {
	it('passes the test of a right credential, and fails that of a wrong one', async () => {
		const { api, sandbox } = stage();
		const test = async (data: object) => {
			const saved = await api.saveCredential('Tested', 'tencentChatApi', data);
			const credentials = { ...saved, type: 'tencentChatApi', data };
			return Object(await api.call('POST', '/credentials/test', { credentials }));
		};
		expect(await test(sandbox.credential)).toMatchObject({ status: 'OK' });
		expect(await test({ ...sandbox.credential, secretKey: '0'.repeat(64) })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('The secret key does not belong to this SDKAppID'),
		});
	});

	it('runs the first example, which edits messages', async () => {
		const { api, sandbox, credential } = stage();
		const examples = await importExamples(api, credential);
		const first = examples.find(({ name }) => name === 'Redact banned words in a conversation');
		await execute(api, first!.id);

		const edited = () =>
			sandbox.conversation('user_1001', 'user_1002').filter(({ edits }) => edits > 0);
		await changed(sandbox, () => edited().length > 0);
		expect(edited()[0]!.cloudCustomData).toContain('"moderated":true');
	});

	it('routes a failed item to the error output, with its text and its input', async () => {
		const { api, sandbox, credential } = stage();
		const edit = { msgBodyInput: 'text', text: 'Edited' };
		const place = { fromAccount: 'user_1001', toAccount: 'user_1002', msgKey: '1_2_1572869830' };
		const tell = {
			...{ operation: 'send', fromAccount: '', toAccount: 'user_1009', msgBodyInput: 'text' },
			text: '={{ $json.ticket }}: {{ $json.error.message }}',
		};
		sandbox.seed([{ from: 'user_1009', to: 'administrator', text: 'Tell me of failures' }]);
		const id = await saveChain(
			{ api },
			[
				start,
				tencentChat('Edit', credential, { ...edit, ...place }, { onError: 'continueErrorOutput' }),
				tencentChat('Tell', credential, tell),
			],
			[{ ticket: 'T-7' }],
			// The second output of the edit is that of failed items.
			{ Edit: 1 },
		);
		await execute(api, id);

		const told = () => sandbox.conversation('user_1009', 'administrator').slice(1);
		await changed(sandbox, () => told().length > 0);
		const text = Object(told()[0]!.msgBody[0]!.MsgContent).Text;
		expect(text).toMatch(/^T-7: .*20026/);
	});

	it('starts a workflow with a callback, which edits the message', async () => {
		const { n8nUrl, api, sandbox, credential } = stage();
		const webhookId = `core-${Date.now()}`;
		const id = await saveChain({ api }, moderation(credential, webhookId), 'none');
		const url = `${n8nUrl}/webhook/${webhookId}/webhook`;
		await publish(api, id, url);
		sandbox.callbacks = { url, commands: ['C2C.CallbackAfterSendMsg'], timeoutMs: 60_000 };
		await sandbox.userSends({ from: 'user_1007', to: 'user_1008', text: 'The casino opens' });

		const said = () => sandbox.conversation('user_1007', 'user_1008')[0];
		await changed(sandbox, () => said()?.edits === 1);
		expect(said()?.msgBody).toEqual([
			{ MsgType: 'TIMTextElem', MsgContent: { Text: 'The *** opens' } },
		]);
		sandbox.callbacks = undefined;
	});
};

import { importExamples } from '../../scripts/host/examples';
import { startSession, type N8nApi, type Saved } from '../../scripts/host/api';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { execute } from './support/executing';
import { given } from './support/given';
import { saveChain, start, tencentChat } from './support/workflows';

/** What has to hold in every n8n that the README names, without its editor: N8N_VERSION=1.123.81. */
describe('the package in n8n', () => {
	let sandbox: Sandbox;
	let api: N8nApi;
	let credential: Saved;

	beforeAll(async () => {
		sandbox = await startSandbox();
		sandbox.seed(exampleMessages);
		api = startSession(given('E2E_N8N_URL'), given('E2E_N8N_COOKIE'));
		const name = `Tencent Chat ${sandbox.url}`;
		credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	});

	afterAll(async () => {
		await sandbox.close();
	});

	const changed = (isDone: () => boolean): Promise<void> =>
		new Promise((resolve) => {
			const look = () => {
				if (isDone()) resolve();
			};
			sandbox.on('change', look);
			look();
		});

	it('passes the test of a right credential, and fails that of a wrong one', async () => {
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
		const examples = await importExamples(api, credential);
		const first = examples.find(({ name }) => name === 'Redact banned words in a conversation');
		await execute(api, first!.id);

		const edited = () =>
			sandbox.conversation('user_1001', 'user_1002').filter(({ edits }) => edits > 0);
		await changed(() => edited().length > 0);
		expect(edited()[0]!.cloudCustomData).toContain('"moderated":true');
	});

	it('routes a failed item to the error output, with its text and its input', async () => {
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
		await changed(() => told().length > 0);
		const text = Object(told()[0]!.msgBody[0]!.MsgContent).Text;
		expect(text).toMatch(/^T-7: .*20026/);
	});
});

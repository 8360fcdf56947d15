import { startSession } from '../../scripts/host/n8nApi';
import { startSandbox } from '../../sandbox';
import { openQuestion } from './support/answering';
import { execute } from './support/executing';
import { given } from './support/given';
import { scriptedModel } from './support/scriptedModel';
import { saveAgent } from './support/workflows';

describe('the human review of an agent’s tool', () => {
	it.each([
		['approved', 'approve', 'Hello from the ***'],
		['declined', 'decline', 'Hello from the casino'],
	])(
		'lets a use that is %s in Tencent Chat have its effect, or none',
		async (_, decision, text) => {
			const sandbox = await startSandbox({ accounts: ['moderator'] });
			const api = startSession(given('E2E_N8N_URL'), given('E2E_N8N_COOKIE'));
			const name = `Tencent Chat ${sandbox.url}`;
			const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
			const [sent] = sandbox.seed([
				{ from: 'user_1001', to: 'user_1002', text: 'Hello from the casino' },
			]);
			const use = {
				from_account: 'user_1001',
				to_account: 'user_1002',
				msg_key: sent!.msgKey,
				new_text: 'Hello from the ***',
			};
			const model = await scriptedModel([
				{ tool: 'Edit_a_message', input: { toolParameters: use, hitlParameters: {} } },
				{ answer: 'Done.' },
			]);
			try {
				await execute(api, await saveAgent({ api, credential }, model.url, 'moderator'));
				const question = await openQuestion(sandbox, 'moderator', 1);
				expect(question.text).toContain('Hello from the ***');
				expect(sandbox.conversation('user_1001', 'user_1002')).toMatchObject([{ edits: 0 }]);

				expect((await question.answer(decision)).status).toBe(200);
				await model.asked(2);
				expect(sandbox.conversation('user_1001', 'user_1002')).toMatchObject([
					{ msgBody: [{ MsgContent: { Text: text } }] },
				]);
				const heard = model.heard.at(-1);
				if (decision === 'approve') expect(heard).toContain('"ActionStatus":"OK"');
				else expect(heard).toContain('rejected');
			} finally {
				await model.close();
				await sandbox.close();
			}
		},
	);
});

import { startSession, type N8nApi, type Saved } from '../../scripts/host/n8nApi';
import { startSandbox, type Sandbox } from '../../sandbox';
import { openQuestion, textsTo, whenSo } from './support/answering';
import { execute } from './support/executing';
import { given } from './support/given';
import { saveChain, start, tencentChat } from './support/workflows';

/** In every n8n that the README names: N8N_VERSION=1.123.81 chooses the older one. */
describe('Send and Wait for Response', () => {
	let sandbox: Sandbox;
	let api: N8nApi;
	let credential: Saved;

	beforeAll(async () => {
		sandbox = await startSandbox({ accounts: ['moderator', 'reporter'] });
		api = startSession(given('E2E_N8N_URL'), given('E2E_N8N_COOKIE'));
		const name = `Tencent Chat ${sandbox.url}`;
		credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	});
	afterAll(async () => await sandbox.close());

	const post = async (url: string, decision: string) =>
		await fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) });

	const ask = tencentChatThatAsks('Ask', () => credential);
	const report = () =>
		tencentChat('Report', credential, {
			...{ operation: 'send', toAccount: 'reporter', msgBodyInput: 'text' },
			text: '={{ JSON.stringify($json) }}',
		});

	it('takes one decision, by its form alone', async () => {
		await execute(api, await saveChain({ api }, [start, ask(), report()]));
		const { url, answer } = await openQuestion(sandbox, 'moderator', 1);

		for (const userAgent of ['Slackbot-LinkExpanding 1.0', 'Mozilla/5.0', '']) {
			const page = await fetch(url, { headers: { 'user-agent': userAgent } });
			expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
			await page.text();
		}
		await fetch(url, { method: 'HEAD' });

		const forged = new URL(url);
		forged.searchParams.set('signature', '0'.repeat(64));
		const unsigned = new URL(url);
		unsigned.searchParams.delete('signature');
		const otherQuestion = new URL(url);
		otherQuestion.searchParams.set('question', 'another');
		for (const bad of [forged, unsigned, otherQuestion]) {
			expect((await post(bad.href, 'approve')).status).toBe(401);
		}
		expect(textsTo(sandbox, 'reporter')).toEqual([]);

		const both = await Promise.all([answer('approve'), answer('decline')]);
		expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
		await whenSo(sandbox, () => textsTo(sandbox, 'reporter').length > 0);
		const told = JSON.parse(textsTo(sandbox, 'reporter')[0]!);
		expect(told).toMatchObject({ To_Account: 'moderator', MessageUpdated: true });
		const approved = both[0].status === 200;
		expect(told.data.approved).toBe(approved);
		expect(textsTo(sandbox, 'moderator')[0]).toContain(approved ? '✓ Approve' : '✗ Decline');
		expect(textsTo(sandbox, 'moderator')[0]).not.toContain('http');

		// A late click is answered by n8n itself, and changes nothing.
		await answer(approved ? 'decline' : 'approve');
		expect(textsTo(sandbox, 'reporter')).toHaveLength(1);
		expect(textsTo(sandbox, 'moderator')[0]).toContain(approved ? '✓ Approve' : '✗ Decline');
	});

	const saveWithKey = async (name: string, secretKey: string) =>
		await api.saveCredential(`${name} ${sandbox.url}`, 'tencentChatApi', {
			...sandbox.credential,
			secretKey,
		});

	it('edits its message also where the credential holds an expression', async () => {
		const before = textsTo(sandbox, 'moderator').length;
		const reports = textsTo(sandbox, 'reporter').length;
		const { secretKey } = sandbox.credential;
		const expression = await saveWithKey('Expression', `={{ '${secretKey}'.trim() }}`);
		const asking = tencentChatThatAsks('Ask', () => expression);
		await execute(api, await saveChain({ api }, [start, asking(), report()]));
		const { answer } = await openQuestion(sandbox, 'moderator', before + 1);
		expect((await answer('approve')).status).toBe(200);

		await whenSo(sandbox, () => textsTo(sandbox, 'reporter').length > reports);
		expect(JSON.parse(textsTo(sandbox, 'reporter')[reports]!)).toMatchObject({
			MessageUpdated: true,
		});
		expect(textsTo(sandbox, 'moderator')[before]).toContain('✓ Approve');
	});

	it('asks nobody with a credential that could not be read after the answer', async () => {
		const before = textsTo(sandbox, 'moderator').length;
		const reports = textsTo(sandbox, 'reporter').length;
		const ofItem = await saveWithKey('Of the item', '={{ $json.key }}');
		const asking = {
			...tencentChatThatAsks('Ask', () => ofItem)(),
			onError: 'continueErrorOutput' as const,
		};
		const items = [{ key: sandbox.credential.secretKey }];
		// The second output is that of failed items.
		await execute(api, await saveChain({ api }, [start, asking, report()], items, { Ask: 1 }));

		await whenSo(sandbox, () => textsTo(sandbox, 'reporter').length > reports);
		expect(JSON.parse(textsTo(sandbox, 'reporter')[reports]!)).toMatchObject({
			error: {
				message: expect.stringContaining("takes values from the workflow's data") as string,
			},
		});
		expect(textsTo(sandbox, 'moderator')).toHaveLength(before);
	});

	it('takes no old link for a later question of the same node in a loop', async () => {
		const before = textsTo(sandbox, 'moderator').length;
		const reports = textsTo(sandbox, 'reporter').length;
		const { id } = await api.addWorkflow(loop([start, ask(), report()]));
		await execute(api, id);
		const first = await openQuestion(sandbox, 'moderator', before + 1);
		expect((await first.answer('approve')).status).toBe(200);

		const second = await openQuestion(sandbox, 'moderator', before + 2);
		const old = await first.answer('approve');
		expect(old.status).toBe(410);
		expect(await old.text()).toContain('This question is over');
		expect(textsTo(sandbox, 'moderator')[before + 1]).toContain('http');

		expect((await second.answer('decline')).status).toBe(200);
		await whenSo(sandbox, () => textsTo(sandbox, 'reporter').length === reports + 2);
		const decisions = textsTo(sandbox, 'reporter')
			.slice(reports)
			.map((text) => JSON.parse(text).data.approved);
		expect(decisions).toEqual([true, false]);
	});
});

function tencentChatThatAsks(name: string, credential: () => Saved) {
	return () =>
		tencentChat(name, credential(), {
			...{ operation: 'sendAndWait', toAccount: 'moderator', message: 'May this stay?' },
			approvalOptions: { values: { approvalType: 'double' } },
		});
}

/** Asks and reports for each of two items, one after the other. */
function loop([first, ask, report]: ReturnType<typeof tencentChat>[]) {
	const place = (node: object, at: number) => ({
		...{ typeVersion: 1, parameters: {}, position: [at * 240, 0] },
		...node,
		id: `node-${at}`,
	});
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	return {
		name: `Asks twice, ${Date.now()}`,
		nodes: [
			first!,
			{ name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3 },
			ask!,
			report!,
		].map(place),
		connections: {
			Start: { main: [to('Loop')] },
			Loop: { main: [[], to('Ask')] },
			Ask: { main: [to('Report')] },
			Report: { main: [to('Loop')] },
		},
		settings: { executionOrder: 'v1' },
		pinData: { Start: [{ json: { n: 1 } }, { json: { n: 2 } }] },
	};
}

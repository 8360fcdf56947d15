import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import type { WorkflowJson } from '../../../scripts/engine';
import { jsonOf } from './outputs';
import { nodeName } from './tencentChat';
import { waitingExecution } from './waitingExecution';

/** A question with two buttons. */
export const twoButtons = {
	values: { approvalType: 'double', approveLabel: '保留', disapproveLabel: '删除' },
};

/** A workflow in which one node asks and another one goes on. */
export const questionWorkflow = (parameters: INodeParameters, name = nodeName): WorkflowJson => ({
	nodes: [
		node('start', 'Start', 'n8n-nodes-base.manualTrigger', {}),
		{
			...node('chat', name, 'n8n-nodes-tencent-chat.tencentChat', {
				operation: 'sendAndWait',
				message: 'May <b>"this"</b> & that stay?',
				...parameters,
			}),
			credentials: { tencentChatApi: { id: 'sandbox', name: 'sandbox' } },
		},
		node('next', 'Next', 'n8n-nodes-base.noOp', {}),
	],
	connections: {
		Start: { main: [[{ node: name, type: 'main', index: 0 }]] },
		[name]: { main: [[{ node: 'Next', type: 'main', index: 0 }]] },
	},
});

const node = (id: string, name: string, type: string, parameters: INodeParameters) => ({
	id,
	name,
	type,
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters,
});

/** Asks, and waits for the answer. */
export const ask = async (sandbox: Sandbox, parameters: INodeParameters, name?: string) =>
	await waitingExecution(questionWorkflow(parameters, name), sandbox.credential);

export const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)![0];

/** Where a question is sent to, what the chat shows of it, and what names its message in the output. */
interface Chat {
	readonly sandbox: () => Sandbox;
	readonly to: INodeParameters;
	readonly text: () => string;
	readonly sent: object;
}

/** What holds of a question in every kind of chat. */
export const describeQuestion = ({ sandbox, to, text, sent }: Chat) => {
	it('is a message with the question and a link, and the execution waits', async () => {
		const { asked } = await ask(sandbox(), { ...to, approvalOptions: twoButtons });

		expect(text()).toMatch(/^May <b>"this"<\/b> & that stay\?\n\nRespond: https?:\/\/\S+$/);
		expect(asked.run.data.waitTill).toEqual(new Date('3000-01-01T00:00:00.000Z'));
	});

	it('is shown by its link, which decides nothing however often it is opened', async () => {
		const { visit } = await ask(sandbox(), { ...to, approvalOptions: twoButtons });
		for (let time = 0; time < 3; time++) {
			const page = await visit({ link: linkIn(text()) });
			expect(page).toMatchObject({ status: 200, item: undefined });
			expect(page.html).toContain('May &lt;b&gt;&quot;this&quot;&lt;/b&gt; &amp; that stay?');
			expect(page.html).toContain('value="approve">保留<');
			expect(page.html).toContain('value="decline">删除<');
			expect(page.html).not.toContain('<script');
			expect(page.headers['Content-Security-Policy']).toContain("default-src 'none'");
		}
		expect(text()).toContain('Respond: ');
	});

	it.each([
		['approve', true, '✓ 保留'],
		['decline', false, '✗ 删除'],
	])('is decided by the form: %s', async (decision, approved, shown) => {
		const { visit, resume } = await ask(sandbox(), { ...to, approvalOptions: twoButtons });
		const page = await visit({ method: 'POST', link: linkIn(text()), form: { decision } });

		expect(page.status).toBe(200);
		expect(page.html).toContain(shown);
		const result = await resume(page.item);
		expect(result.status).toBe('success');
		expect(jsonOf(result.output('Next'))).toEqual([
			{
				data: { approved, respondedAt: expect.stringMatching(/^20\d\d-/) as string },
				...sent,
				MessageUpdated: true,
			},
		]);
		expect(text()).toMatch(new RegExp(`that stay\\?\n\n${shown}\n20.* \\(Asia/Shanghai\\)$`));
		expect(text()).not.toContain('http');
	});
};

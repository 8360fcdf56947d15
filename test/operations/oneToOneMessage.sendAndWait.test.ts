import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf } from '../engine/support/outputs';
import {
	ask as askIn,
	describeQuestion,
	linkIn,
	questionWorkflow,
	twoButtons,
} from '../engine/support/question';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { waitingExecution } from '../engine/support/waitingExecution';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['moderator'] });
});
afterEach(async () => await sandbox.close());

const toOne = { resource: 'oneToOneMessage', toAccount: 'moderator' };
const ask = async (parameters: INodeParameters, name?: string) =>
	await askIn(sandbox, parameters, name);

const oneToOneText = () =>
	String(sandbox.conversation('administrator', 'moderator').at(-1)?.msgBody[0]?.MsgContent.Text);

describe('A question to one user', () =>
	describeQuestion({
		sandbox: () => sandbox,
		to: toOne,
		text: oneToOneText,
		sent: {
			From_Account: 'administrator',
			To_Account: 'moderator',
			MsgKey: expect.any(String),
		},
	}));

describe('An answer', () => {
	it('may be a text of its own', async () => {
		const { visit } = await ask({ ...toOne, responseType: 'freeText' });
		const link = linkIn(oneToOneText());
		expect((await visit({ link })).html).toContain('<textarea');
		expect(await visit({ method: 'POST', link, form: { text: '  ' } })).toMatchObject({
			status: 400,
			item: undefined,
		});
		expect(await visit({ method: 'POST', link, form: { text: 'x'.repeat(2_001) } })).toMatchObject({
			status: 400,
		});
		const page = await visit({ method: 'POST', link, form: { text: 'Leave it,\r\nplease <3' } });
		expect(page.html).toContain('Leave it,\nplease &lt;3');
		expect(page.item?.json.data).toMatchObject({ text: 'Leave it,\nplease <3' });
		expect(oneToOneText()).toContain('“Leave it,\nplease <3”');
	});

	it('has to be one of the buttons', async () => {
		const { visit } = await ask(toOne);
		const link = linkIn(oneToOneText());
		for (const form of [{}, { decision: 'decline' }, { decision: 'yes' }, { text: 'approve' }]) {
			expect(await visit({ method: 'POST', link, form })).toMatchObject({
				status: 400,
				item: undefined,
			});
		}
	});

	it('counts once: of two at the same moment the second is told what was decided', async () => {
		const { visit } = await ask({ ...toOne, approvalOptions: twoButtons });
		const link = linkIn(oneToOneText());
		const pages = await Promise.all(
			['approve', 'decline', 'approve'].map(
				async (decision) => await visit({ method: 'POST', link, form: { decision } }),
			),
		);
		expect(pages.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
		expect(pages.filter(({ item }) => item !== undefined)).toHaveLength(1);
		const decided = pages.find(({ item }) => item !== undefined)?.item?.json.data as IDataObject;
		const shown = decided.approved === true ? '✓ 保留' : '✗ 删除';
		for (const page of pages) expect(page.html).toContain(shown);
		expect((await visit({ link })).status).toBe(409);
	});

	it('counts for its own question, and no link of an earlier one decides a later one', async () => {
		const first = await ask(toOne);
		const earlier = linkIn(oneToOneText());
		const second = await ask(toOne);
		expect(earlier).not.toBe(linkIn(oneToOneText()));

		const form = { decision: 'approve' };
		for (const method of ['GET', 'POST'] as const) {
			const page = await second.visit({ method, link: earlier, form });
			expect(page).toMatchObject({ status: 410, item: undefined });
		}
		const forged = earlier.replace(/question=[^&]*/, 'question=');
		expect(await second.visit({ method: 'POST', link: forged, form })).toMatchObject({
			status: 410,
		});
		expect((await first.visit({ method: 'POST', link: earlier, form })).status).toBe(200);
	});

	it('stands although the message cannot be edited, and the output says so', async () => {
		const { visit } = await ask(toOne);
		const link = linkIn(oneToOneText());
		sandbox.faults.decide = ({ api }) =>
			api === 'modify_c2c_msg' ? { errorCode: 20026 } : undefined;
		const page = await visit({ method: 'POST', link, form: { decision: 'approve' } });

		expect(page.status).toBe(200);
		expect(page.html).toContain('still asks');
		expect(page.item?.json).toMatchObject({
			data: { approved: true },
			MessageUpdated: false,
			MessageUpdateError: { message: expect.any(String) as string },
		});
	});

	it('reaches a node whose name an expression could trip over', async () => {
		const { visit } = await ask(toOne, `It's "{{ $json }}" \\ 问`);
		expect((await visit({ link: linkIn(oneToOneText()) })).status).toBe(200);
	});
});

describe('The waiting time', () => {
	const limit = (values: INodeParameters) => ({ ...toOne, options: { limitWaitTime: { values } } });

	it.each([
		['minutes', 60_000],
		['hours', 3_600_000],
		['days', 86_400_000],
	])('is set in %s, and stated in the message and on the page', async (resumeUnit, unitMs) => {
		const nowMs = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(nowMs);
		const { asked, visit } = await ask(limit({ resumeAmount: 1.5, resumeUnit }));
		clock.mockRestore();

		expect(asked.run.data.waitTill).toEqual(new Date(nowMs + 1.5 * unitMs));
		expect(oneToOneText()).toMatch(/\nOpen until 20\d\d-\d\d-\d\d \d\d:\d\d \(.+\)$/);
		expect((await visit({ link: linkIn(oneToOneText()) })).html).toContain('Open until 20');
	});

	it('is refused where it is over before it begins, and nobody is asked', async () => {
		const { asked } = await ask(
			limit({ limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-01T00:00:00' }),
		);
		expect(asked.error?.message).toContain('Max Date and Time must be in the future');
		expect(sandbox.conversation('administrator', 'moderator')).toEqual([]);
	});

	it('ends with the input going on as it came, without an answer', async () => {
		const { resume } = await waitingExecution(
			questionWorkflow(limit({ resumeAmount: 1, resumeUnit: 'hours' })),
			sandbox.credential,
			{ items: [{ ticket: 7 }] },
		);
		expect(jsonOf((await resume()).output('Next'))).toEqual([{ ticket: 7 }]);
	});

	it('takes no answer when it is over', async () => {
		const { visit } = await ask(limit({ resumeAmount: 1, resumeUnit: 'hours' }));
		const link = linkIn(oneToOneText());
		const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_001);
		const page = await visit({ method: 'POST', link, form: { decision: 'approve' } });
		clock.mockRestore();

		expect(page).toMatchObject({ status: 410, item: undefined });
		expect(page.html).toContain('The time is over');
	});
});

describe('A dry run', () => {
	it('gives the request, asks nobody and waits for nothing', async () => {
		const { asked } = await ask({ ...toOne, options: { dryRun: true } });
		expect(asked.run.data.waitTill).toBeUndefined();
		expect(sandbox.conversation('administrator', 'moderator')).toEqual([]);
		expect(jsonOf(asked.output(nodeName))).toEqual([
			expect.objectContaining({
				dryRun: true,
				request: expect.objectContaining({
					body: expect.objectContaining({ To_Account: 'moderator' }) as unknown,
				}) as unknown,
			}),
		]);
	});
});

describe('A credential', () => {
	const asking = { operation: 'sendAndWait', message: 'May it stay?', ...toOne };

	it.each([
		['={{ $json.key }}'],
		["={{ $('Start').item.json.key }}"],
		["={{ $('Start').first().json.key }}"],
	])('that takes %s from the workflow is refused before anybody is asked', async (secretKey) => {
		const { secretKey: key } = sandbox.credential;
		const result = await runTencentChat(
			{ ...sandbox.credential, secretKey },
			{ parameters: asking, onError: 'continueErrorOutput', items: [{ key }] },
		);

		expect(result.run.data.waitTill).toBeUndefined();
		expect(sandbox.conversation('administrator', 'moderator')).toEqual([]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{
				message:
					"Send and Wait for Response cannot use a credential that takes values from the workflow's data",
				advice: expect.stringContaining('Nobody was asked') as string,
			},
		]);
	});

	it('with another expression is good for a question', async () => {
		const { secretKey } = sandbox.credential;
		const { asked } = await waitingExecution(questionWorkflow(toOne), {
			...sandbox.credential,
			secretKey: `={{ '${secretKey}'.trim() }}`,
		});

		expect(asked.run.data.waitTill).toBeDefined();
		expect(oneToOneText()).toContain('Respond: ');
	});
});

describe('What cannot be asked', () => {
	it.each([
		[{ ...toOne, message: ' ' }, [{}], 'Message is required'],
		[toOne, [{}, {}, {}], 'asks about one item, but got 3'],
		[{ ...toOne, toAccount: 'stranger' }, [{}], 'does not know the recipient'],
	])(
		'leaves by the error output, item by item, and nothing waits',
		async (parameters, items, words) => {
			const result = await runTencentChat(sandbox.credential, {
				parameters: { operation: 'sendAndWait', message: 'May it stay?', ...parameters },
				onError: 'continueErrorOutput',
				items,
			});
			expect(result.run.data.waitTill).toBeUndefined();
			expect(result.output(nodeName)).toEqual([]);
			const errors = errorsOf(result.output(nodeName, 1));
			expect(errors).toHaveLength(items.length);
			for (const { message } of errors) expect(message).toContain(words);
		},
	);
});

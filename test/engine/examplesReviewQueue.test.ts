import { startSandbox, type Sandbox } from '../../sandbox';
import { createDataTables } from './support/dataTables';
import { readExample, runWorkflow } from './support/runExample';
import { waitingExecution } from './support/waitingExecution';

const file = 'review-queue.json';
let sandbox: Sandbox;
let tables: ReturnType<typeof createDataTables>;

beforeEach(async () => {
	sandbox = await startSandbox();
	tables = createDataTables();
	// The tables are made, as the example's reader does first.
	const made = await runWorkflow(sandbox, await readExample(file), tables.nodeTypes);
	expect(made.error).toBeUndefined();
});
afterEach(async () => await sandbox.close());

const messages = () => sandbox.conversation('user_1001', 'user_1002');
const text = () => messages()[0]?.msgBody[0]?.MsgContent.Text;
const questionTo = (moderator: string) =>
	String(sandbox.conversation('administrator', moderator).at(-1)?.msgBody[0]?.MsgContent.Text);
const linkTo = (moderator: string) => /http\S+/.exec(questionTo(moderator))?.[0] ?? '';
const records = () =>
	tables.rows('tencent-chat-audit').map(({ record }) => JSON.parse(record as string));
const strikes = () => tables.rows('tencent-chat-strikes');

/** A user sends a text, and the trigger tells of it. */
const send = async (Text: string) => {
	await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text: Text });
	const { from, to, msgKey, msgBody } = messages().find(
		(message) => message.msgBody[0]?.MsgContent.Text === Text,
	)!;
	const told = {
		...{ CallbackCommand: 'C2C.CallbackAfterSendMsg', SendMsgResult: 0 },
		...{ From_Account: from, To_Account: to, MsgKey: msgKey, MsgBody: msgBody, Text },
	};
	return await waitingExecution(await readExample(file), sandbox.credential, {
		items: [JSON.parse(JSON.stringify(told))],
		startNode: 'When a message was sent',
		extraNodeTypes: tables.nodeTypes,
	});
};
type Waiting = Awaited<ReturnType<typeof send>>;

const answer = async ({ visit, resume }: Waiting, moderator: string, decision: string) => {
	const { item } = await visit({ method: 'POST', link: linkTo(moderator), form: { decision } });
	const result = await resume(item);
	expect(result.error).toBeUndefined();
	return result;
};

it('asks nobody about what Tencent decides itself', async () => {
	for (const clear of ['Hello', 'Join my casino']) {
		const { asked } = await send(clear);
		expect(asked.status).toBe('success');
	}

	expect(sandbox.conversation('administrator', 'moderator_1')).toEqual([]);
	expect(records()).toEqual([]);
});

it('asks the moderator about what Tencent leaves open, and shows the message', async () => {
	const { asked } = await send('You idiot');

	expect(asked.status).toBe('waiting');
	expect(questionTo('moderator_1')).toMatch(/message of user_1001 stay\?.*Abuse\.\s+You idiot/s);
	expect(text()).toBe('You idiot');
});

it('leaves the message that the moderator keeps, and notes who decided', async () => {
	await answer(await send('You idiot'), 'moderator_1', 'approve');

	expect(text()).toBe('You idiot');
	expect(questionTo('moderator_1')).toContain('✓ Keep');
	expect(strikes()).toEqual([]);
	expect(records()).toEqual([
		{
			Action: 'review.kept',
			Subject: {
				From_Account: 'user_1001',
				To_Account: 'user_1002',
				MsgKey: messages()[0]?.msgKey,
			},
			At: expect.stringMatching(/Z$/),
			DecidedBy: 'moderator_1',
		},
	]);
});

it('takes the text out of a message that the moderator removes, and counts a strike', async () => {
	await answer(await send('You idiot'), 'moderator_1', 'decline');

	expect(text()).toBe('[Removed by a moderator]');
	expect(strikes()).toMatchObject([{ user: 'user_1001', message: messages()[0]?.msgKey }]);
	expect(records()).toMatchObject([
		{
			Action: 'oneToOneMessage.modify',
			Before: { MsgBody: [{ MsgContent: { Text: 'You idiot' } }] },
			DecidedBy: 'moderator_1',
		},
	]);
});

it('keeps a record from which undo-yesterday.json puts the message back', async () => {
	await answer(await send('You idiot'), 'moderator_1', 'decline');
	const undo = await readExample('undo-yesterday.json');
	await runWorkflow(sandbox, undo, tables.nodeTypes);

	expect(text()).toBe('You idiot');
});

it('asks the second moderator when the first does not answer in time', async () => {
	const waiting = await send('You idiot');
	const late = linkTo('moderator_1');
	const asked = await waiting.resume();

	expect(asked.error).toBeUndefined();
	expect(asked.status).toBe('waiting');
	expect(questionTo('moderator_1')).toMatch(/You idiot\s+Nobody answered in time\./);
	expect(questionTo('moderator_1')).not.toContain('http');
	expect(questionTo('moderator_2')).toContain('You idiot');

	// The first one's link decides nothing any more.
	const tooLate = await waiting.visit({
		...{ method: 'POST', link: late },
		form: { decision: 'decline' },
	});
	expect(tooLate).toMatchObject({ status: 410, item: undefined });

	await answer(waiting, 'moderator_2', 'decline');
	expect(text()).toBe('[Removed by a moderator]');
	expect(strikes()).toHaveLength(1);
	expect(records()).toMatchObject([{ DecidedBy: 'moderator_2' }]);
});

it('leaves the message when nobody answers at all, and notes that', async () => {
	const waiting = await send('You idiot');
	await waiting.resume();
	const result = await waiting.resume();

	expect(result.error).toBeUndefined();
	expect(result.status).toBe('success');
	expect(questionTo('moderator_2')).toMatch(/Nobody answered in time\. The message stays\.$/);
	expect(text()).toBe('You idiot');
	expect(strikes()).toEqual([]);
	expect(records()).toMatchObject([{ Action: 'review.unanswered' }]);
});

it('notes a removal that Tencent refused, and counts no strike', async () => {
	const waiting = await send('You idiot');
	sandbox.faults.decide = ({ api, body }) =>
		api === 'modify_c2c_msg' && JSON.stringify(body).includes('user_1002')
			? { errorCode: 20026 }
			: undefined;
	await answer(waiting, 'moderator_1', 'decline');

	expect(strikes()).toEqual([]);
	expect(records()).toMatchObject([
		{ Action: 'review.failed', DecidedBy: 'moderator_1', Error: expect.stringContaining('20026') },
	]);
});

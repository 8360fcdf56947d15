import type { INodeType } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { describe as describeNode, parameter } from '../../scripts/engine/nodeStubs/describe';
import type { CallbackReceiver } from './support/callbackReceiver';
import { createDataTables } from './support/dataTables';
import { publishExample, readExample } from './support/runExample';
import { waitingExecution } from './support/waitingExecution';
import { waitNode } from './support/waitNode';

const file = 'answer-in-chat.json';
let sandbox: Sandbox;
let receiver: CallbackReceiver;
let tables: ReturnType<typeof createDataTables>;
/** The addresses that were called to go on with an execution. */
let woken: string[];

/** The HTTP Request node, which only notes whom it would call. */
const httpRequest: INodeType = {
	description: describeNode({
		name: 'httpRequest',
		versions: [4.2],
		properties: [parameter('url', 'string', '')],
	}),
	async execute() {
		woken.push(this.getNodeParameter('url', 0) as string);
		return Promise.resolve([this.getInputData()]);
	},
};

const nodeTypes = () => ({
	...tables.nodeTypes,
	'n8n-nodes-base.wait': waitNode,
	'n8n-nodes-base.httpRequest': httpRequest,
});

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
	tables = createDataTables();
	woken = [];
	receiver = await publishExample(sandbox, file, nodeTypes());
});
afterEach(async () => {
	await receiver.close();
	await sandbox.close();
});

const ask = async () =>
	await waitingExecution(await readExample(file), sandbox.credential, {
		extraNodeTypes: nodeTypes(),
	});
/** What the account that asks has written to a user: messages of one second have no certain order. */
const told = (user: string) =>
	sandbox
		.conversation('administrator', user)
		.filter(({ from }) => from === 'administrator')
		.map(({ msgBody }) => String(msgBody[0]?.MsgContent.Text));
const inQuestion = () =>
	sandbox.conversation('user_1001', 'user_1003').at(-1)?.msgBody[0]?.MsgContent.Text;
const questions = () => tables.rows('tencent-chat-questions');
const question = () => told('moderator_1').find((text) => text.startsWith('Question 1: '));

/** Somebody writes to the account that asks, and all that follows from it happens. */
const says = async (from: string, text: string) => {
	await sandbox.userSends({ from, to: 'administrator', text });
	await sandbox.callbacksSettled();
	const runs = await receiver.executions();
	expect(runs.map(({ error }) => error)).toEqual(runs.map(() => undefined));
	await sandbox.callbacksSettled();
};

it('asks with a number, and keeps who may answer, and until when', async () => {
	const { asked } = await ask();

	expect(asked.error).toBeUndefined();
	expect(asked.status).toBe('waiting');
	expect(question()).toMatch(
		/^Question 1: may this message of user_1003 stay\?\n\nStill cheap tickets!\n\n.*“1 yes” or “1 no”/,
	);
	expect(questions()).toMatchObject([{ id: 1, moderator: 'moderator_1', state: 'open' }]);
});

it.each([
	['1 yes', 'Still cheap tickets!', 'yes'],
	['1 NO ', '[Removed by a moderator]', 'no'],
	['1 是', 'Still cheap tickets!', 'yes'],
	['1否', '[Removed by a moderator]', 'no'],
])('does what the moderator answers: %s', async (text, left, answer) => {
	const { resume } = await ask();
	await says('moderator_1', text);

	expect(told('moderator_1')).toContain(`Thank you. Question 1 is answered: ${answer}.`);
	expect(woken).toEqual([questions()[0]?.resumeUrl]);
	const result = await resume({ json: {} });
	expect(result.error).toBeUndefined();
	expect(inQuestion()).toBe(left);
	expect(question()).toMatch(new RegExp(`stay\\?\n\nAnswered: ${answer}\\.$`));
});

describe('has no effect, and is told why:', () => {
	const refused = async (from: string, text: string, words: string) => {
		const before = structuredClone(questions());
		const [called, toldBefore] = [[...woken], told(from)];
		await says(from, text);
		expect([...told(from)].sort()).toEqual([...toldBefore, words].sort());
		expect(questions()).toEqual(before);
		expect(woken).toEqual(called);
	};

	it('an answer of somebody who was not asked', async () => {
		await ask();
		await refused('user_1002', '1 yes', 'There is no question 1 for you.');
	});

	it('an answer to a number that there is not', async () => {
		await ask();
		await refused('moderator_1', '77 no', 'There is no question 77 for you.');
	});

	it('a second answer', async () => {
		const { resume } = await ask();
		await says('moderator_1', '1 yes');
		await refused('moderator_1', '1 no', 'Question 1 was answered before: yes.');
		await resume({ json: {} });
		await refused('moderator_1', '1 no', 'Question 1 was answered before: yes.');
		expect(inQuestion()).toBe('Still cheap tickets!');
	});

	it('an answer after the workflow has gone on without one', async () => {
		const { resume } = await ask();
		const result = await resume();
		expect(result.output('Nobody answered')).toHaveLength(1);
		expect(question()).toMatch(/Nobody answered in time\.$/);
		await refused('moderator_1', '1 no', 'Question 1 is over: the time to answer it has passed.');
		expect(inQuestion()).toBe('Still cheap tickets!');
	});

	it('an answer after the time, when the workflow is late to go on', async () => {
		const { resume } = await ask();
		Object.assign(questions()[0]!, { until: new Date(Date.now() - 1_000).toISOString() });
		await refused('moderator_1', '1 no', 'Question 1 is over: the time to answer it has passed.');
		const result = await resume();
		expect(result.output('Nobody answered')).toHaveLength(1);
	});

	it('an answer that is neither yes nor no', async () => {
		await ask();
		await refused('moderator_1', '1 perhaps', 'Write “1 yes” or “1 no”.');
	});

	it('a second answer at the same moment', async () => {
		await ask();
		await Promise.all(
			['1 yes', '1 no'].map(
				async (text) => await sandbox.userSends({ from: 'moderator_1', to: 'administrator', text }),
			),
		);
		await says('moderator_1', 'Which one counts?');

		const { answer } = questions()[0] as { answer: string };
		expect(woken).toHaveLength(1);
		expect(told('moderator_1')).toContain(`Thank you. Question 1 is answered: ${answer}.`);
		expect(told('moderator_1')).toContain(`Question 1 was answered before: ${answer}.`);
	});

	it('a call of the trigger that Tencent did not sign', async () => {
		await ask();
		const forged = await fetch(
			`${receiver.url}?SdkAppid=${sandbox.credential.sdkAppId}&CallbackCommand=C2C.CallbackAfterSendMsg&contenttype=json&ClientIP=127.0.0.1&OptPlatform=Web`,
			{
				method: 'POST',
				body: JSON.stringify({
					...{ CallbackCommand: 'C2C.CallbackAfterSendMsg', SendMsgResult: 0 },
					...{ From_Account: 'moderator_1', To_Account: 'administrator', MsgKey: '1_1_1' },
					MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '1 no' } }],
				}),
			},
		);

		expect(forged.ok).toBe(false);
		expect(await receiver.executions()).toEqual([]);
		expect(questions()).toMatchObject([{ state: 'open' }]);
	});

	it('a message that a server sent in the name of the moderator', async () => {
		await ask();
		const { from, to } = { from: 'moderator_1', to: 'administrator' };
		await sandbox.fireCallback(
			'C2C.CallbackAfterSendMsg',
			{
				...{ From_Account: from, To_Account: to, MsgKey: '2_2_2', SendMsgResult: 0 },
				MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '1 no' } }],
			},
			'RESTAPI',
		);

		expect(await receiver.executions()).toEqual([]);
		expect(questions()).toMatchObject([{ state: 'open' }]);
	});
});

it('passes over what is no answer: other words, and messages to others', async () => {
	await ask();
	const before = told('moderator_1');
	await says('moderator_1', 'Good morning');
	await sandbox.userSends({ from: 'moderator_1', to: 'user_1002', text: '1 yes' });
	await sandbox.callbacksSettled();
	await receiver.executions();

	expect(questions()).toMatchObject([{ state: 'open' }]);
	expect(told('moderator_1')).toEqual(before);
});

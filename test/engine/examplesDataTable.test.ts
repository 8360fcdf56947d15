import { startSandbox, type Sandbox } from '../../sandbox';
import type { CallbackReceiver } from './support/callbackReceiver';
import { createDataTables } from './support/dataTables';
import { publishExample, readExample, runWorkflow } from './support/runExample';
import { runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;
let receiver: CallbackReceiver;
let tables: ReturnType<typeof createDataTables>;

beforeEach(async () => {
	// Its clock stands, so that of a mute no second has passed when it is looked at.
	const nowMs = Date.now();
	sandbox = await startSandbox({ nowMs: () => nowMs });
	tables = createDataTables();
});
afterEach(async () => {
	await receiver.close();
	await sandbox.close();
});

/** Makes the table, as its reader does first, and publishes it. */
const publish = async (file: string) => {
	const made = await runWorkflow(sandbox, await readExample(file), tables.nodeTypes);
	expect(made.error).toBeUndefined();
	await restart(file);
};

/** Publishes it in an n8n that remembers nothing but its Data Tables. */
const restart = async (file: string) => {
	receiver = await publishExample(sandbox, file, tables.nodeTypes);
};

/** Once nothing is under way: no callback, and no execution that one started. */
const executions = async () => {
	await sandbox.callbacksSettled();
	await receiver.executions();
	await sandbox.callbacksSettled();
	const all = await receiver.executions();
	expect(all.map(({ error }) => error)).toEqual(all.map(() => undefined));
	return all;
};

describe('moderate-with-tencent.json', () => {
	beforeEach(async () => await publish('moderate-with-tencent.json'));

	const send = async (text: string) => {
		await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text });
		return (await executions()).at(-1);
	};
	const messages = () => sandbox.conversation('user_1001', 'user_1002');
	const text = () => messages()[0]?.msgBody[0]?.MsgContent.Text;
	const audit = () => tables.rows('tencent-chat-audit');

	it('takes out the words that Tencent blocks, and keeps a record of the edit', async () => {
		await send('Join my Casino, no scam');

		expect(text()).toBe('Join my ***, no ***');
		expect(messages()[0]?.cloudCustomData).toBe(
			'{"moderated":true,"verdict":"block","label":"Illegal"}',
		);
		expect(audit()).toHaveLength(1);
		expect(JSON.parse(audit()[0]?.record as string)).toMatchObject({
			Action: 'oneToOneMessage.modify',
			Subject: { From_Account: 'user_1001', MsgKey: messages()[0]?.msgKey },
			Before: { MsgBody: [{ MsgContent: { Text: 'Join my Casino, no scam' } }] },
			After: { MsgBody: [{ MsgContent: { Text: 'Join my ***, no ***' } }] },
		});
	});

	it('takes the whole text out where the words do not stand there as Tencent names them', async () => {
		sandbox.state.moderation.words = [{ word: 'ca\nsino', score: 90, label: 'Ad' }];
		const parts = ['join my ca', 'sino'].map((Text) => ({
			MsgType: 'TIMTextElem',
			MsgContent: { Text },
		}));
		await sandbox.userSends({ from: 'user_1001', to: 'user_1002', msgBody: parts });
		await executions();

		expect(messages()[0]?.msgBody.map(({ MsgContent }) => MsgContent.Text)).toEqual(['[Removed]']);
		expect(audit()).toHaveLength(1);
	});

	it('gives what is to be reviewed to a person, and leaves the rest alone', async () => {
		const review = await send('You idiot');
		const pass = await send('Hello');

		expect(review?.output('For a person to look at')).toHaveLength(1);
		expect(pass?.output('For a person to look at')).toEqual([]);
		expect(messages().map(({ edits }) => edits)).toEqual([0, 0]);
		expect(audit()).toEqual([]);
	});

	it('gives its records to undo-yesterday.json', async () => {
		await send('scam');

		const undo = await readExample('undo-yesterday.json');
		const undone = await runWorkflow(sandbox, undo, tables.nodeTypes);

		expect(undone.output('Restored')).toHaveLength(1);
		expect(text()).toBe('scam');
	});
});

describe('strike-ladder.json', () => {
	const file = 'strike-ladder.json';
	const group = 'harbour';

	beforeEach(async () => await publish(file));

	const says = async (from: string, text = 'join my casino') => {
		const reply = await sandbox.userSends({ from, group, text });
		await executions();
		return reply;
	};
	const lift = async (userId: string) =>
		await runTencentChat(sandbox.credential, {
			parameters: {
				resource: 'account',
				operation: 'mute',
				userId,
				muteWhere: 'oneGroup',
				groupId: group,
				muteFor: 'lift',
				options: {},
			},
			items: [{}],
		});
	const muted = (userId: string) => sandbox.account(userId, group).mutedSeconds.inGroup;
	const warnings = (userId: string) => sandbox.conversation('administrator', userId).length;

	it('warns, mutes for an hour, then a day, then removes', async () => {
		await says('user_1');
		expect([warnings('user_1'), muted('user_1')]).toEqual([1, 0]);

		await says('user_1');
		expect([warnings('user_1'), muted('user_1')]).toEqual([1, 3600]);

		await lift('user_1');
		await says('user_1');
		expect([warnings('user_1'), muted('user_1')]).toEqual([1, 86400]);

		await lift('user_1');
		await says('user_1');
		expect(await says('user_1', 'hello?')).toMatchObject({ ErrorCode: 10007 });
		expect(tables.rows('tencent-chat-strikes')).toHaveLength(4);
	});

	it('counts each user alone, and nothing but banned words', async () => {
		await says('user_1');
		await says('user_2');
		await says('user_1', 'sorry');

		expect([warnings('user_1'), warnings('user_2')]).toEqual([1, 1]);
		expect([muted('user_1'), muted('user_2')]).toEqual([0, 0]);
	});

	it('knows the strikes after a restart', async () => {
		await says('user_1');
		await receiver.close();
		await restart(file);

		await says('user_1');

		expect([warnings('user_1'), muted('user_1')]).toEqual([1, 3600]);
	});

	it('takes one step after the other when two messages come at once', async () => {
		for (const text of ['casino', 'lottery']) {
			await sandbox.userSends({ from: 'user_1', group, text });
		}
		await executions();

		expect([warnings('user_1'), muted('user_1')]).toEqual([1, 3600]);
	});

	it('counts a message once that Tencent tells of twice', async () => {
		await says('user_1');
		const told = sandbox.callbackCalls.find(({ command }) => command.endsWith('AfterSendMsg'));
		const { CallbackCommand: _, ...body } = told!.body as Record<string, unknown>;
		await sandbox.fireCallback('Group.CallbackAfterSendMsg', body);
		await executions();

		expect(tables.rows('tencent-chat-strikes')).toHaveLength(1);
		expect(muted('user_1')).toBe(0);
	});
});

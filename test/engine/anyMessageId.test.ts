import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

const from = 'user_1001';
const to = 'user_1002';
const sentAt = 1_733_993_300;
const random = 86_293_211;
const key = `4711_${random}_${sentAt}`;
/** The clock of the client was 12 s ahead. */
const msgId = `144115262295492787-${sentAt + 12}-${random}`;

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: [from, to] });
});
afterEach(async () => await sandbox.close());

const seed = (...messages: Array<{ msgKey: string; from?: string; to?: string }>) =>
	sandbox.seed(messages.map((message) => ({ from, to, text: 'spam', ...message })));

const run = async (operation: string, msgKey: unknown, values: Record<string, unknown> = {}) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation,
			fromAccount: from,
			toAccount: to,
			msgKey: '={{ $json.message }}',
			...(operation === 'modify' && { msgBodyInput: 'text', text: '[removed]' }),
			...values,
		},
		onError: 'continueErrorOutput',
		items: [{ message: msgKey }],
	});

const callsTo = (api: string) => sandbox.calls.filter((call) => call.api === api);

describe("a message that is named as a client's SDK names it", () => {
	it.each([
		['its msgID', msgId],
		['the object of the web SDK', { ID: msgId, random, sequence: 4711, time: sentAt, from, to }],
		['that object as JSON', JSON.stringify({ ID: msgId, random, time: sentAt })],
		['the object of the native SDKs', { msgID: msgId, random, seq: 4711, timestamp: sentAt }],
		['an object that has no more than an ID', { msgID: msgId }],
	])('is modified by %s, and the output shows its key', async (_, named) => {
		seed({ msgKey: key });

		const result = await run('modify', named);

		expect(jsonOf(result.output(nodeName))).toMatchObject([{ MsgKey: key, ErrorCode: 0 }]);
		expect(sandbox.conversation(from, to)).toMatchObject([{ edits: 1 }]);
	});

	it('is recalled by its msgID', async () => {
		seed({ msgKey: key });

		const result = await run('recall', msgId);

		expect(jsonOf(result.output(nodeName))).toMatchObject([{ MsgKey: key }]);
		expect(sandbox.conversation(from, to)).toMatchObject([{ recalled: true }]);
	});

	it('is found among hundreds of messages of the same minutes', async () => {
		const others = Array.from({ length: 300 }, (_, index) => ({
			msgKey: `${index}_${index}_${sentAt - 150 + index}`,
		}));
		seed(...others, { msgKey: key });

		const result = await run('modify', msgId);

		expect(jsonOf(result.output(nodeName))).toMatchObject([{ MsgKey: key }]);
		expect(callsTo('admin_getroammsg').length).toBeGreaterThan(1);
	});

	it('gives the look into the history as what a dry run would send', async () => {
		seed({ msgKey: key });

		const result = await run('modify', msgId, { options: { dryRun: true } });

		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ request: { body: { Operator_Account: to, Peer_Account: from } } },
		]);
		expect(sandbox.calls).toEqual([]);
	});
});

describe('a message that cannot be told for sure', () => {
	const refused = async (named: unknown, values: Record<string, unknown> = {}) => {
		const result = await run('modify', named, values);
		expect(callsTo('modify_c2c_msg')).toEqual([]);
		return errorsOf(result.output(nodeName, 1))[0];
	};

	it('is not touched where two messages have the same random, whose keys are told', async () => {
		const other = `4712_${random}_${sentAt + 60}`;
		seed({ msgKey: key }, { msgKey: other });

		expect(await refused(msgId)).toMatchObject({
			message: expect.stringContaining(`${key}, ${other}`) as string,
			stopped: 'notSent',
		});
	});

	it('is not touched where the two users may be swapped', async () => {
		seed({ msgKey: key, from: to, to: from });

		expect(await refused(msgId)).toMatchObject({
			message: expect.stringContaining('among the 1 message of') as string,
			advice: expect.stringContaining('swapped') as string,
		});
	});

	it('is not touched where it was sent more than 10 minutes from its time', async () => {
		seed({ msgKey: `4711_${random}_${sentAt + 613}` });

		const { message } = await refused(msgId);
		expect(message).toContain(
			`No message with the random ${random} was found among the 0 messages`,
		);
		expect(message).toContain('2024-12-12T08:48:32.000Z');
	});

	it('is not looked for without its sender', async () => {
		const { message } = await refused(msgId, { fromAccount: '={{ "" }}' });

		expect(message).toBe('Sender User ID is required');
		expect(sandbox.calls).toEqual([]);
	});

	it('is not looked for by an object that says nothing of it', async () => {
		const { message } = await refused({ text: 'spam' });

		expect(message).toContain('random and time');
		expect(sandbox.calls).toEqual([]);
	});
});

describe('a key', () => {
	it.each([key, 'a-form-that-is-not-known', '1-2-3'])('%s is passed on as it is', async (named) => {
		seed({ msgKey: key });

		await run('modify', named);

		expect(callsTo('admin_getroammsg')).toEqual([]);
		expect(callsTo('modify_c2c_msg')).toMatchObject([{ body: { MsgKey: named } }]);
	});
});

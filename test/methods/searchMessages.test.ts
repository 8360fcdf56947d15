import { searchMessages } from '../../nodes/TencentChat/methods/searchMessages';
import { success } from '../../nodes/shared/result';
import { startSandbox, type Sandbox } from '../../sandbox';
import { listsOf } from '../engine/support/lists';

const from = 'user_1001';
const to = 'user_1002';
/** In a year that has passed, so that lists show it. */
const sentAt = 1_700_000_000;

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: [from, to] });
});
afterEach(async () => await sandbox.close());

const edit = { resource: 'oneToOneMessage', operation: 'modify' };
const form = {
	...edit,
	fromAccount: from,
	toAccount: { __rl: true, mode: 'list', value: to },
};

const messages = async (
	search?: string,
	token?: unknown,
	fields: Record<string, unknown> = form,
	timezone?: string,
) =>
	await listsOf({ ...sandbox.credential }, { ...edit, ...fields }, timezone)(
		'searchMessages',
		search,
		token,
	);

const seed = (...texts: readonly string[]) =>
	sandbox.seed(texts.map((text, index) => ({ from, to, text, timeSeconds: sentAt + index })));

describe('the list of messages', () => {
	it('shows the newest first, with time, sender and text, and stores the key', async () => {
		const [first, second] = seed('Hello', 'See you\nat noon');

		expect(await messages()).toEqual({
			results: [
				{ name: '2023-11-15 06:13 user_1001: See you at noon', value: second?.msgKey },
				{ name: '2023-11-15 06:13 user_1001: Hello', value: first?.msgKey },
			],
		});
	});

	it("leaves out what the other user sent, whose key fits no edit of this sender's messages", async () => {
		seed('Hello');
		sandbox.seed([{ from: to, to: from, text: 'Hi' }]);

		expect((await messages()).results).toHaveLength(1);
	});

	it('leaves out what was recalled, whatever else its flags say', async () => {
		const fields = { fromAccount: from, toAccount: to };
		const asked = {
			field: (name: string) => fields[name as keyof typeof fields],
			search: '',
			after: undefined,
			timezone: 'UTC',
		};
		const MsgList = [0, 8, 9, 16].map((MsgFlagBits) => ({
			From_Account: from,
			To_Account: to,
			MsgKey: `1_${MsgFlagBits}_${sentAt}`,
			MsgTimeStamp: sentAt,
			MsgFlagBits,
			MsgBody: [],
		}));
		const reply = { Complete: 1, MsgCnt: 4, LastMsgTime: sentAt, LastMsgKey: 'k', MsgList };

		const list = await searchMessages(asked, {
			call: async () => await Promise.resolve(success(reply as never)),
			adminUserId: 'administrator',
			timeIsUp: () => false,
			nowSeconds: () => sentAt,
		});

		expect(list).toMatchObject({
			value: { items: [{ value: `1_16_${sentAt}` }, { value: `1_0_${sentAt}` }] },
		});
	});

	it('names what is no text by its type, and cuts what is too long for a line', async () => {
		const picture = { MsgType: 'TIMImageElem', MsgContent: {} };
		const text = { MsgType: 'TIMTextElem', MsgContent: { Text: '😀'.repeat(200) } };
		sandbox.seed([{ from, to, msgBody: [picture, text], timeSeconds: sentAt }]);

		const [line] = (await messages()).results;

		expect(line?.name).toBe(`2023-11-15 06:13 user_1001: [Image] ${'😀'.repeat(71)}…`);
	});

	it('finds a word among hundreds of messages, in whatever case', async () => {
		seed('A CASINO', ...Array.from({ length: 400 }, (_, index) => `message ${index}`));

		const { results, paginationToken } = await messages('casino');

		expect(results.map(({ name }) => name)).toEqual(['2023-11-15 06:13 user_1001: A CASINO']);
		expect(paginationToken).toBeUndefined();
	});

	it('goes on page by page, each message once', async () => {
		const seeded = seed(...Array.from({ length: 250 }, (_, index) => `message ${index}`));

		const values: unknown[] = [];
		let token: unknown;
		do {
			const page = await messages('', token);
			values.push(...page.results.map(({ value }) => value));
			token = page.paginationToken;
		} while (token !== undefined);

		expect(values).toEqual(seeded.map(({ msgKey }) => msgKey).toReversed());
	});

	it.each([
		['a field is empty', { ...form, fromAccount: '' }],
		['an expression cannot be worked out', { ...form, toAccount: null }],
		['both come from the previous node', {}],
	])('says what to fill in first where %s', async (_, fields) => {
		const { results } = await messages('', undefined, fields);

		expect(results).toEqual([
			{ name: expect.stringContaining('Fill in Sender User ID and Recipient User ID'), value: '' },
		]);
		expect(sandbox.calls).toEqual([]);
	});

	it('says that there is nothing, and that the two may be swapped', async () => {
		const { results } = await messages();

		expect(results).toEqual([{ name: expect.stringContaining('swapped'), value: '' }]);
	});

	it('takes texts that an older workflow stored, and a time zone that is none', async () => {
		seed('Hello');

		const { results } = await messages('', undefined, { fromAccount: from, toAccount: to }, 'Mars');

		expect(results[0]?.name).toBe('2023-11-14 22:13 user_1001: Hello');
	});
});

describe('a list that cannot be loaded', () => {
	it("gives Tencent's reason and what to do", async () => {
		const { results } = await messages('', undefined, { ...form, fromAccount: 'nobody' });

		expect(results).toEqual([{ name: expect.stringMatching(/\. .+/), value: '' }]);
	});

	it('says which field of the credential is wrong', async () => {
		const credential = { ...sandbox.credential, secretKey: '' };
		const { results } = await listsOf(credential, form)('searchMessages');

		expect(results).toEqual([
			{ name: expect.stringContaining('The Tencent Chat credential cannot be used'), value: '' },
		]);
	});

	it('says so where Tencent does not answer in time', async () => {
		sandbox.faults.decide = () => 'silence';
		const { results } = await messages();

		expect(results).toEqual([{ name: expect.stringContaining('within 3 seconds'), value: '' }]);
	});
});

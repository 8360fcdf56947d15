import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf, type Call } from '../support/operations';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ groups: [{ groupId: 'club' }, { groupId: 'empty' }] });
	sandbox.seedGroup(
		Array.from({ length: 130 }, (_, index) => ({
			groupId: 'club',
			from: 'user_1001',
			text: `message ${index + 1}`,
		})),
	);
});
afterEach(async () => await sandbox.close());

const list = async (values: object, items: Array<Record<string, unknown>> = [{}]) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'groupMessage',
			operation: 'getMany',
			groupId: '={{ $json.group ?? "club" }}',
			returnAll: true,
			...values,
		},
		onError: 'continueErrorOutput',
		items,
	});

describe('listing the messages of a group', () => {
	it('gives every message once and in order, over all pages', async () => {
		const result = await list({});

		expect(sandbox.calls).toHaveLength(7);
		expect(jsonOf(result.output(nodeName)).map(({ Text }) => Text)).toEqual(
			Array.from({ length: 130 }, (_, index) => `message ${index + 1}`),
		);
	});

	it('gives the newest up to a limit, with what the next node needs', async () => {
		const result = await list({ returnAll: false, limit: 2 });

		expect(sandbox.calls).toHaveLength(1);
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ GroupId: 'club', MsgSeq: 129, Recalled: false },
			{ GroupId: 'club', MsgSeq: 130, Recalled: false },
		]);
	});

	it('lists one group for each input, and fails one alone', async () => {
		const result = await list({ returnAll: false, limit: 2 }, [
			{ group: 'club' },
			{ group: 'nowhere' },
			{ group: 'empty' },
			{ group: 'club' },
		]);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 0, 3, 3]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 10010, itemIndex: 1 },
		]);
	});
});

const textBody = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }];

describe('the pages of a group', () => {
	const messages = Array.from({ length: 45 }, (_, index) => ({
		From_Account: 'user_1001',
		IsPlaceMsg: index === 4 ? 2 : 0,
		MsgBody: index === 4 ? [] : textBody(`message ${index + 1}`),
		MsgRandom: 1,
		MsgSeq: index + 1,
		MsgTimeStamp: 1_700_000_000 + index,
	}));
	const pages = ({ body }: Call) => ({
		GroupId: body.GroupId,
		IsFinished: 1,
		RspMsgList: messages.slice(0, body.ReqMsgSeq).slice(-body.ReqMsgNumber).reverse(),
	});
	const item = { groupId: 'group', simplify: false };

	it('gives all messages over pages of 20, oldest first, each with its group', async () => {
		const { calls, run } = fakeTencent(pages);
		const [entries = []] = await run('groupMessage', 'getMany', { ...item, returnAll: true });
		expect(entries.map(jsonOfEntry)).toEqual(
			messages.map((message) => ({ GroupId: 'group', ...message })),
		);
		expect(calls.map(({ body }) => body.ReqMsgSeq)).toEqual([undefined, 25, 5]);
	});

	it('gives the newest up to the limit, beginning where it is told', async () => {
		const { calls, run } = fakeTencent(pages);
		const [entries = []] = await run('groupMessage', 'getMany', {
			...item,
			returnAll: false,
			limit: 3,
			options: { reqMsgSeq: '30', withRecalledMsg: true },
		});
		expect(entries.map((entry) => jsonOfEntry(entry).MsgSeq)).toEqual([28, 29, 30]);
		expect(calls.map(({ body }) => body)).toEqual([
			{ GroupId: 'group', ReqMsgNumber: 20, ReqMsgSeq: 30, WithRecalledMsg: 1 },
		]);
	});

	it('simplifies, and says what is only the place of a message', async () => {
		const { run } = fakeTencent(pages);
		const [entries = []] = await run('groupMessage', 'getMany', {
			groupId: 'group',
			simplify: true,
			returnAll: true,
		});
		expect(jsonOfEntry(entries[4])).toEqual({
			GroupId: 'group',
			From_Account: 'user_1001',
			MsgSeq: 5,
			MsgTimeStamp: 1_700_000_004,
			Text: '',
			MsgBody: [],
			Recalled: true,
			Deleted: false,
		});
	});

	it.each([
		[
			'pages that repeat themselves',
			() => ({ GroupId: 'group', IsFinished: 0, RspMsgList: messages.slice(10, 12) }),
			2,
		],
		[
			'what has expired',
			() => ({ GroupId: 'group', IsFinished: 2, RspMsgList: messages.slice(10, 12) }),
			1,
		],
		['two pages without even recalled messages', () => ({ GroupId: 'group', IsFinished: 0 }), 2],
	])('ends at %s', async (_, page, count) => {
		const { calls, run } = fakeTencent(page);
		await run('groupMessage', 'getMany', { ...item, returnAll: true });
		expect(calls).toHaveLength(count);
	});

	it('goes on past as many recalled messages in a row as a page holds', async () => {
		// Tencent cuts a page first, and leaves the recalled ones out of it then.
		const recalled = (seq: number) => (seq > 5 && seq < 60) || seq > 80;
		const all = Array.from({ length: 125 }, (_, index) => ({
			From_Account: 'user_1001',
			MsgSeq: index + 1,
			MsgRandom: 1,
			MsgTimeStamp: 1_700_000_000,
			IsPlaceMsg: recalled(index + 1) ? 2 : 0,
		}));
		const { run } = fakeTencent(({ body }) => ({
			GroupId: body.GroupId,
			IsFinished: 1,
			RspMsgList: all
				.slice(0, body.ReqMsgSeq)
				.slice(-body.ReqMsgNumber)
				.filter(({ IsPlaceMsg }) => body.WithRecalledMsg === 1 || IsPlaceMsg === 0),
		}));
		const [entries = []] = await run('groupMessage', 'getMany', { ...item, returnAll: true });
		expect(entries.map((entry) => jsonOfEntry(entry).MsgSeq)).toEqual(
			all.map(({ MsgSeq }) => MsgSeq).filter((seq) => !recalled(seq)),
		);
		const withLimit = { ...item, returnAll: false, limit: 3 };
		const [newest = []] = await run('groupMessage', 'getMany', withLimit);
		expect(newest.map((entry) => jsonOfEntry(entry).MsgSeq)).toEqual([78, 79, 80]);
	});

	it('refuses a number to begin at that is none, by its label', async () => {
		const { calls, run } = fakeTencent();
		const options = { reqMsgSeq: 'last' };
		const [[entry] = []] = await run('groupMessage', 'getMany', { ...item, options, limit: 1 });
		expect(titleOf(entry)).toBe('Up to Sequence Number must be a whole number');
		expect(calls).toEqual([]);
	});
});

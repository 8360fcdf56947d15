import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from '../engine/support/faults';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf, type Call } from '../support/operations';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002', 'user_1003'] });
});
afterEach(async () => await sandbox.close());

const start = 1_790_000_000;

const seed = (count: number) =>
	sandbox.seed(
		Array.from({ length: count }, (_, index) => ({
			from: index % 3 === 0 ? 'user_1002' : 'user_1001',
			to: index % 3 === 0 ? 'user_1001' : 'user_1002',
			text: `message ${index}`,
			// Several in a second, as in real life.
			timeSeconds: start + Math.floor(index / 4),
		})),
	);

const list = async (values: object, items: Array<Record<string, unknown>> = [{}]) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'getMany',
			operatorAccount: 'user_1002',
			peerAccount: 'user_1001',
			returnAll: true,
			...values,
		},
		onError: 'continueErrorOutput',
		items,
	});

describe('listing a conversation', () => {
	it('gives every message of both directions once and in order, over all pages', async () => {
		const messages = seed(400);

		const result = await list({});

		expect(sandbox.calls.length).toBeGreaterThan(3);
		expect(jsonOf(result.output(nodeName)).map(({ MsgKey }) => MsgKey)).toEqual(
			messages.map(({ msgKey }) => msgKey),
		);
		expect(new Set(pairingOf(result.output(nodeName)))).toEqual(new Set([0]));
	});

	it('gives the newest up to a limit, and only of the time that was asked for', async () => {
		seed(40);

		const result = await list({
			returnAll: false,
			limit: 3,
			options: { minTime: '2026-01-01', maxTime: start + 4 },
		});

		expect(jsonOf(result.output(nodeName)).map(({ Text }) => Text)).toEqual([
			'message 17',
			'message 18',
			'message 19',
		]);
	});

	it('tells a recalled message from others, and has the rest raw where that is wanted', async () => {
		const [message] = seed(1);
		const simplified = await list({});
		expect(jsonOf(simplified.output(nodeName))).toEqual([
			{
				From_Account: 'user_1002',
				To_Account: 'user_1001',
				MsgKey: message?.msgKey,
				MsgTimeStamp: start,
				Text: 'message 0',
				MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'message 0' } }],
				Recalled: false,
				Read: false,
			},
		]);
		const raw = await list({ simplify: false });
		expect(jsonOf(raw.output(nodeName))[0]).toMatchObject({
			MsgSeq: message?.msgSeq,
			MsgFlagBits: 0,
		});
	});

	it('lists one conversation for each input, and fails one alone', async () => {
		seed(5);

		const result = await list({ peerAccount: '={{ $json.peer }}' }, [
			{ peer: 'user_1001' },
			{ peer: 'stranger' },
			{ peer: 'user_1003' },
			{ peer: 'user_1001' },
		]);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 0, 0, 0, 0, 3, 3, 3, 3, 3]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 90048, itemIndex: 1 },
		]);
	});

	it('comes to the same list although the server drops answers', async () => {
		const messages = seed(200);
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const result = await list({});

		expect(jsonOf(result.output(nodeName)).map(({ MsgKey }) => MsgKey)).toEqual(
			messages.map(({ msgKey }) => msgKey),
		);
	});
});

const textBody = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }];

describe('the pages of a conversation', () => {
	const messages = Array.from({ length: 250 }, (_, index) => ({
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: `${index}_1_${1_700_000_000 + index}`,
		MsgSeq: index,
		MsgRandom: 1,
		MsgTimeStamp: 1_700_000_000 + index,
		MsgFlagBits: index === 3 ? 8 : 0,
		IsPeerRead: 1,
		MsgBody: textBody(`message ${index}`),
	}));

	/** Pages of 60, newest first, each in ascending order. */
	const pages = ({ body }: Call) => {
		const end =
			body.LastMsgKey === undefined
				? 250
				: messages.findIndex(({ MsgKey }) => MsgKey === body.LastMsgKey);
		const page = messages.slice(Math.max(0, end - 60), end);
		return {
			Complete: end <= 60 ? 1 : 0,
			MsgCnt: page.length,
			MsgList: page,
			LastMsgKey: page[0]?.MsgKey,
			LastMsgTime: page[0]?.MsgTimeStamp,
		};
	};
	const item = { operatorAccount: 'user_1002', peerAccount: 'user_1001', simplify: false };

	it('gives all messages over all pages, oldest first', async () => {
		const { calls, run } = fakeTencent(pages);
		const [entries = []] = await run('oneToOneMessage', 'getMany', { ...item, returnAll: true });
		expect(entries.map(jsonOfEntry)).toEqual(messages);
		expect(calls).toHaveLength(5);
		expect(calls[1]!.body).toEqual({
			Operator_Account: 'user_1002',
			Peer_Account: 'user_1001',
			MaxCnt: 100,
			MinTime: 0,
			MaxTime: 1_700_000_190,
			LastMsgKey: '190_1_1700000190',
		});
	});

	it('gives the newest up to the limit and reads no further page than it needs', async () => {
		const { calls, run } = fakeTencent(pages);
		const [entries = []] = await run('oneToOneMessage', 'getMany', {
			...item,
			returnAll: false,
			limit: 70,
		});
		expect(entries.map(jsonOfEntry)).toEqual(messages.slice(-70));
		expect(calls).toHaveLength(2);
	});

	it('reads only the time that was asked for, with dates in any usual form', async () => {
		const { calls, run } = fakeTencent(() => ({ Complete: 1 }));
		const dates: Array<[unknown, unknown, number, number]> = [
			['2026-11-22T08:00:00Z', '2026-11-22T09:00:00+01:00', 1795334400, 1795334400],
			['2026-11-22T09:00:00', '2026-11-22 09:00:00', 1795334400, 1795334400],
			[1795334400, 1795334400123, 1795334400, 1795334400],
			['1795334400', new Date(1795334400000), 1795334400, 1795334400],
			[' ', '2026-11-22T08:00:00Z', 0, 1795334400],
		];
		for (const [minTime, maxTime] of dates) {
			await run('oneToOneMessage', 'getMany', {
				...item,
				returnAll: true,
				options: { minTime, maxTime },
			});
		}
		expect(calls.map(({ body }) => [body.MinTime, body.MaxTime])).toEqual(
			dates.map(([, , min, max]) => [min, max]),
		);
	});

	it('simplifies to what most flows need', async () => {
		const { run } = fakeTencent(pages);
		const [entries = []] = await run('oneToOneMessage', 'getMany', {
			...item,
			simplify: true,
			returnAll: true,
		});
		expect(jsonOfEntry(entries[3])).toEqual({
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgKey: '3_1_1700000003',
			MsgTimeStamp: 1_700_000_003,
			Text: 'message 3',
			MsgBody: textBody('message 3'),
			Recalled: true,
			Read: true,
		});
	});

	it.each([
		[
			'a page that repeats itself',
			() => ({
				Complete: 0,
				MsgList: messages.slice(0, 2),
				LastMsgKey: messages[0]!.MsgKey,
				LastMsgTime: 1,
			}),
		],
		[
			'a page without messages',
			() => ({ Complete: 0, MsgList: [], LastMsgKey: 'k', LastMsgTime: 1 }),
		],
		['a page that names no next one', () => ({ Complete: 0, MsgList: messages.slice(0, 2) })],
	])('ends at %s instead of going round for ever', async (_, page) => {
		const { calls, run } = fakeTencent(page);
		await run('oneToOneMessage', 'getMany', { ...item, returnAll: true });
		expect(calls.length).toBeLessThanOrEqual(2);
	});

	it('goes on past a page without messages while it leads on', async () => {
		const { run } = fakeTencent(({ body }) =>
			body.LastMsgKey === undefined
				? { Complete: 0, MsgList: [], LastMsgKey: 'k', LastMsgTime: 1_700_000_100 }
				: { Complete: 1, MsgList: messages.slice(0, 2) },
		);
		const [entries = []] = await run('oneToOneMessage', 'getMany', { ...item, returnAll: true });
		expect(entries.map(jsonOfEntry)).toEqual(messages.slice(0, 2));
	});

	it.each([
		['is not known to be read or unread where Tencent does not say', {}, undefined, false],
		['is unread', { IsPeerRead: 0 }, false, false],
		['is read where Tencent says so as a text', { IsPeerRead: '1' }, true, false],
		['is not known to be read where that is null', { IsPeerRead: null }, undefined, false],
		['is recalled among other flags', { IsPeerRead: 1, MsgFlagBits: 9 }, true, true],
		['is not recalled by another flag', { IsPeerRead: 1, MsgFlagBits: 16 }, true, false],
	])('says that a message %s', async (_, flags, Read, Recalled) => {
		const { IsPeerRead, ...message } = messages[0]!;
		const { run } = fakeTencent(() => ({ Complete: 1, MsgList: [{ ...message, ...flags }] }));
		const [[entry] = []] = await run('oneToOneMessage', 'getMany', {
			...item,
			simplify: true,
			returnAll: true,
		});
		expect(jsonOfEntry(entry).Recalled).toBe(Recalled);
		expect(jsonOfEntry(entry).Read).toBe(Read);
		expect('Read' in jsonOfEntry(entry)).toBe(Read !== undefined);
	});

	it('gives no half history when a page cannot be read', async () => {
		let call = 0;
		const failure = {
			kind: 'timeout' as const,
			title: 'too late',
			advice: '',
			attempts: 6,
			stopped: 'triesUsed' as const,
		};
		const { run } = fakeTencent((request) => (call++ === 1 ? { failure } : pages(request)));
		const [entries = []] = await run('oneToOneMessage', 'getMany', { ...item, returnAll: true });
		expect(entries.map(titleOf)).toEqual(['too late']);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['a limit of 0', { returnAll: false, limit: 0 }, 'Limit must be a whole number of 1 or more'],
		['a date that is none', { options: { minTime: 'yesterday' } }, 'Sent After must be a date'],
		['a date that is true', { options: { maxTime: true } }, 'Sent Before must be a date, such as'],
		[
			'a date before 1970',
			{ options: { minTime: '0001-01-01T00:00:00Z' } },
			'Sent After must be a date from 1970 to 2106',
		],
		[
			'a date after 2106',
			{ options: { maxTime: '9999-12-31' } },
			'Sent Before must be a date from 1970 to 2106',
		],
		['no viewing user', { operatorAccount: '' }, 'User ID is required'],
	])('refuses %s', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('oneToOneMessage', 'getMany', {
			...item,
			returnAll: true,
			...values,
		});
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});

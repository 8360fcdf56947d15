import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../../sandbox';
import { call, text } from './caller';

let nowMs = 1_790_000_000_000;
let sandbox: Sandbox;
beforeEach(async () => {
	nowMs = 1_790_000_000_000;
	sandbox = await startSandbox({
		accounts: ['user_1001', 'user_1002', 'user_1003'],
		nowMs: () => nowMs,
	});
	signedAtServerTime();
});
afterEach(async () => {
	jest.restoreAllMocks();
	await sandbox.close();
});
// The caller signs with Date.now(); the server has its own clock here.
const signedAtServerTime = () => jest.spyOn(Date, 'now').mockImplementation(() => nowMs);

const pair = { From_Account: 'user_1001', To_Account: 'user_1002' };
const stored = () => sandbox.conversation('user_1001', 'user_1002');
const send = (fields: Record<string, unknown> = {}) =>
	call(sandbox, 'sendmsg', { ...pair, MsgRandom: 7, MsgBody: [text('hello')], ...fields });

describe('sendmsg', () => {
	it('stores the message and gives its time and key', async () => {
		expect(await send({ MsgSeq: 93847636, MsgRandom: 1287657, CloudCustomData: 'data' })).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
			MsgTime: 1_790_000_000,
			MsgKey: '93847636_1287657_1790000000',
			MsgId: expect.stringMatching(/^\d+-1790000000-1287657$/) as string,
		});
		expect(stored()).toEqual([
			{
				from: 'user_1001',
				to: 'user_1002',
				msgKey: '93847636_1287657_1790000000',
				msgSeq: 93847636,
				msgRandom: 1287657,
				timeSeconds: 1_790_000_000,
				msgBody: [text('hello')],
				cloudCustomData: 'data',
				recalled: false,
				edits: 0,
				history: [],
				inSendersHistory: true,
			},
		]);
	});

	it('gives the ID by which clients know the message, as the history does, also for a repeat', async () => {
		const sent = await send({ MsgSeq: 5 });
		const repeated = await send({ MsgSeq: 5 });
		const history = await call(sandbox, 'admin_getroammsg', {
			Operator_Account: 'user_1001',
			Peer_Account: 'user_1002',
			MaxCnt: 1,
			MinTime: 0,
			MaxTime: 1_790_000_100,
		});

		expect(history.MsgList).toMatchObject([{ MsgId: sent.MsgId }]);
		expect(repeated.MsgId).toBe(sent.MsgId);
	});

	it('sends as the calling admin where no sender is named', async () => {
		await send({ From_Account: undefined });
		expect(sandbox.conversation('administrator', 'user_1002')).toHaveLength(1);
	});

	it('keeps one message of two with the same MsgSeq, MsgRandom and content in 120 seconds', async () => {
		const first = await send({ MsgSeq: 5 });
		nowMs += 119_000;
		expect(await send({ MsgSeq: 5 })).toEqual(first);
		expect(stored()).toHaveLength(1);
		await send({ MsgSeq: 5, MsgBody: [text('other')] });
		expect(stored()).toHaveLength(2);
		nowMs += 1_000;
		await send({ MsgSeq: 5 });
		expect(stored()).toHaveLength(3);
	});

	it('keeps nothing of a message for those online only', async () => {
		expect(await send({ MsgLifeTime: 0 })).toMatchObject({ ErrorCode: 0 });
		expect(stored()).toEqual([]);
	});

	it.each([
		[90003, 'no recipient', { To_Account: undefined }],
		[90003, 'a list of recipients', { To_Account: ['user_1002'] }],
		[90008, 'a sender that is no text', { From_Account: 5 }],
		[90012, 'an unknown recipient', { To_Account: 'user_9999' }],
		[20003, 'an unknown sender', { From_Account: 'user_9999' }],
		[90005, 'no MsgRandom', { MsgRandom: undefined }],
		[90004, 'a MsgSeq over 32 bits', { MsgSeq: 4294967296 }],
		[90026, 'a lifetime over seven days', { MsgLifeTime: 604801 }],
		[90044, 'a lifetime in text', { MsgLifeTime: '60' }],
		[90031, 'a wrong SyncOtherMachine', { SyncOtherMachine: 3 }],
		[90043, 'a wrong OfflinePushInfo', { OfflinePushInfo: { PushFlag: 2 } }],
		[90002, 'no MsgBody', { MsgBody: undefined }],
		[90002, 'an empty MsgBody', { MsgBody: [] }],
		[90002, 'an element without content', { MsgBody: [{ MsgType: 'TIMTextElem' }] }],
		[90007, 'a MsgBody that is no array', { MsgBody: text('hello') }],
		[90010, 'an unknown element', { MsgBody: [{ MsgType: 'TIMTextElement', MsgContent: {} }] }],
		[
			90010,
			'a text in a wrong case',
			{ MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { text: '' } }] },
		],
		[93000, 'more than 12 KB', { MsgBody: [text('é'.repeat(6144))] }],
		[20001, 'a field that no page names', { Msgkey: '1_2_3' }],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await send(fields)).toMatchObject({ ErrorCode, ActionStatus: 'FAIL' });
		expect(stored()).toEqual([]);
	});

	it('takes a request of exactly 12,288 bytes and no byte more', async () => {
		const bare = JSON.stringify({ ...pair, MsgRandom: 7, MsgBody: [text('')] }).length;
		expect(await send({ MsgBody: [text('a'.repeat(12_288 - bare))] })).toMatchObject({
			ErrorCode: 0,
		});
		expect(await send({ MsgBody: [text('a'.repeat(12_289 - bare))] })).toMatchObject({
			ErrorCode: 93000,
		});
	});

	it('says which field it does not know, and that it is stricter than Tencent', async () => {
		const { ErrorInfo } = await send({ Msgkey: '1_2_3' });
		expect(ErrorInfo).toMatch(/unknown field Msgkey .*sandbox is stricter/);
	});

	it('refuses two custom elements', async () => {
		const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{}' } };
		expect(await send({ MsgBody: [custom, text('and'), custom] })).toMatchObject({
			ErrorCode: 90010,
		});
		expect(await send({ MsgBody: [custom, text('and')] })).toMatchObject({ ErrorCode: 0 });
	});

	it.each(['{', '', 'From_Account=x'])('refuses %j as no JSON', async (body) => {
		expect(await call(sandbox, 'sendmsg', body)).toMatchObject({ ErrorCode: 90001 });
	});
});

describe('modify_c2c_msg', () => {
	const edit = (fields: Record<string, unknown>) =>
		call(sandbox, 'modify_c2c_msg', { ...pair, MsgKey: '1_2_3', ...fields });
	beforeEach(() => {
		sandbox.seed([{ ...seedPair, msgKey: '1_2_3', text: 'old', cloudCustomData: 'old data' }]);
	});
	const seedPair = { from: 'user_1001', to: 'user_1002' };

	it.each([
		['the body', { MsgBody: [text('hello')] }, [text('hello')], 'old data', [[text('old')]]],
		['the custom data', { CloudCustomData: 'new' }, [text('old')], 'new', []],
		['the custom data to nothing', { CloudCustomData: '' }, [text('old')], '', []],
		[
			'both',
			{ MsgBody: [text('hello')], CloudCustomData: 'new' },
			[text('hello')],
			'new',
			[[text('old')]],
		],
	])('overwrites %s and nothing else', async (_what, fields, msgBody, cloudCustomData, history) => {
		const [before] = stored();
		expect(await edit(fields)).toEqual({ ActionStatus: 'OK', ErrorInfo: 'succeed', ErrorCode: 0 });
		expect(stored()).toEqual([{ ...before, msgBody, cloudCustomData, history, edits: 1 }]);
	});

	it('keeps every former body, oldest first', async () => {
		await edit({ MsgBody: [text('second')] });
		await edit({ MsgBody: [text('third')] });
		expect(stored()).toMatchObject([
			{ edits: 2, history: [[text('old')], [text('second')]], msgBody: [text('third')] },
		]);
	});

	it.each([
		[20026, 'a message that is not there', { MsgKey: '1_2_4', CloudCustomData: 'x' }],
		[
			20026,
			'sender and recipient in each other’s place',
			{ From_Account: 'user_1002', To_Account: 'user_1001', CloudCustomData: 'x' },
		],
		[20001, 'neither of the two fields', {}],
		[20003, 'an unknown sender', { From_Account: 'user_9999', CloudCustomData: 'x' }],
		[90012, 'an unknown recipient', { To_Account: 'user_9999', CloudCustomData: 'x' }],
		[90008, 'no sender', { From_Account: undefined, CloudCustomData: 'x' }],
		[90003, 'no recipient', { To_Account: undefined, CloudCustomData: 'x' }],
		[90054, 'a key over 50 characters', { MsgKey: '1'.repeat(51), CloudCustomData: 'x' }],
		[90007, 'a body that is no array', { MsgBody: 'hello' }],
		[20001, 'custom data that is an object', { CloudCustomData: {} }],
		[20001, 'a field of another API', { MsgRandom: 1, CloudCustomData: 'x' }],
		[93000, 'more than 12 KB', { CloudCustomData: 'x'.repeat(12_288) }],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		const before = stored();
		expect(await edit(fields)).toMatchObject({ ErrorCode });
		expect(stored()).toEqual(before);
	});

	it('refuses to edit what was recalled', async () => {
		await call(sandbox, 'admin_msgwithdraw', { ...pair, MsgKey: '1_2_3' });
		expect(await edit({ CloudCustomData: 'x' })).toMatchObject({ ErrorCode: 20026 });
	});

	it('tells those who watch the state', async () => {
		const seen: unknown[] = [];
		sandbox.on('change', (change) => seen.push(change));
		await edit({ CloudCustomData: 'x' });
		expect(seen).toEqual([{ kind: 'edited', message: stored()[0] }]);
	});
});

describe('admin_msgwithdraw', () => {
	it('recalls once, then says that it was recalled already', async () => {
		const { MsgKey } = await send();
		expect(await call(sandbox, 'admin_msgwithdraw', { ...pair, MsgKey })).toMatchObject({
			ErrorCode: 0,
		});
		expect(stored()).toMatchObject([{ recalled: true, msgBody: [text('hello')] }]);
		expect(await call(sandbox, 'admin_msgwithdraw', { ...pair, MsgKey })).toMatchObject({
			ErrorCode: 20023,
		});
	});

	it.each([
		[20022, 'an unknown message', { MsgKey: '9_9_9' }],
		[90048, 'an unknown account', { MsgKey: '1_2_3', To_Account: 'user_9999' }],
		[90054, 'no key', {}],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await call(sandbox, 'admin_msgwithdraw', { ...pair, ...fields })).toMatchObject({
			ErrorCode,
		});
	});
});

describe('admin_getroammsg', () => {
	const list = (fields: Record<string, unknown> = {}) =>
		call(sandbox, 'admin_getroammsg', {
			Operator_Account: 'user_1002',
			Peer_Account: 'user_1001',
			MaxCnt: 100,
			MinTime: 0,
			MaxTime: 4_000_000_000,
			...fields,
		});

	it('lists both directions, the oldest first, with edits and recalls', async () => {
		sandbox.seed([
			{ from: 'user_1001', to: 'user_1002', msgKey: '2_5_1700000001', text: 'second' },
			{ from: 'user_1002', to: 'user_1001', msgKey: '9_5_1700000000', text: 'first' },
			{ from: 'user_1003', to: 'user_1001', msgKey: '3_5_1700000000', text: 'elsewhere' },
		]);
		await call(sandbox, 'modify_c2c_msg', {
			...pair,
			MsgKey: '2_5_1700000001',
			MsgBody: [text('edited')],
			CloudCustomData: 'data',
		});
		await call(sandbox, 'admin_msgwithdraw', {
			From_Account: 'user_1002',
			To_Account: 'user_1001',
			MsgKey: '9_5_1700000000',
		});
		expect(await list()).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
			Complete: 1,
			MsgCnt: 2,
			LastMsgTime: 1700000000,
			LastMsgKey: '9_5_1700000000',
			MsgList: [
				{
					From_Account: 'user_1002',
					To_Account: 'user_1001',
					MsgSeq: 9,
					MsgRandom: 5,
					MsgTimeStamp: 1700000000,
					MsgClientTime: 1700000000,
					MsgId: expect.stringMatching(/^\d+-1700000000-5$/) as string,
					MsgFlagBits: 8,
					IsPeerRead: 0,
					MsgKey: '9_5_1700000000',
					MsgBody: [text('first')],
				},
				{
					From_Account: 'user_1001',
					To_Account: 'user_1002',
					MsgSeq: 2,
					MsgRandom: 5,
					MsgTimeStamp: 1700000001,
					MsgClientTime: 1700000001,
					MsgId: expect.stringMatching(/^\d+-1700000001-5$/) as string,
					MsgFlagBits: 0,
					IsPeerRead: 0,
					MsgKey: '2_5_1700000001',
					MsgBody: [text('edited')],
					CloudCustomData: 'data',
				},
			],
		});
	});

	it('hides from the sender what was not synced to the sender', async () => {
		await send({ SyncOtherMachine: 2 });
		expect(await list()).toMatchObject({ MsgCnt: 1 });
		expect(await list({ Operator_Account: 'user_1001', Peer_Account: 'user_1002' })).toMatchObject({
			MsgCnt: 0,
			Complete: 1,
			MsgList: [],
		});
	});

	it('lists only the seconds that were asked for, both ends included', async () => {
		sandbox.seed(
			[10, 11, 12, 13].map((timeSeconds) => ({
				from: 'user_1001',
				to: 'user_1002',
				text: String(timeSeconds),
				timeSeconds,
			})),
		);
		const { MsgList } = await list({ MinTime: 11, MaxTime: 12 });
		expect(MsgList).toMatchObject([{ MsgTimeStamp: 11 }, { MsgTimeStamp: 12 }]);
	});

	it('pages from the newest back, never over 13 KB a reply, each message once', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						fromFirst: fc.boolean(),
						seq: fc.integer({ min: 1, max: 4 }),
						timeSeconds: fc.integer({ min: 100, max: 105 }),
						length: fc.integer({ min: 0, max: 9000 }),
					}),
					{ minLength: 1, maxLength: 25 },
				),
				fc.integer({ min: 1, max: 8 }),
				async (drafts, MaxCnt) => {
					const fresh = await startSandbox({ nowMs: () => nowMs });
					try {
						const keys = new Set<string>();
						for (const { fromFirst, seq, timeSeconds, length } of drafts) {
							const [from, to] = fromFirst ? ['a', 'b'] : ['b', 'a'];
							const msgKey = `${seq}_1_${timeSeconds}`;
							if (keys.has(from + msgKey)) continue;
							keys.add(from + msgKey);
							fresh.seed([{ from, to, msgKey, text: 'x'.repeat(length) }]);
						}
						const listed: string[] = [];
						let next: Record<string, unknown> = { MaxTime: 4_000_000_000 };
						for (let page = 0, complete = 0; complete !== 1; page++) {
							expect(page).toBeLessThan(30);
							const reply = await call(fresh, 'admin_getroammsg', {
								Operator_Account: 'a',
								Peer_Account: 'b',
								MaxCnt,
								MinTime: 0,
								...next,
							});
							const messages = reply.MsgList as Array<{ From_Account: string; MsgKey: string }>;
							expect(messages).toHaveLength(Number(reply.MsgCnt));
							// Two sides with the same key in the same second stay on one page, whatever it takes.
							const keysOnPage = messages.map((message) => message.MsgKey);
							if (new Set(keysOnPage).size === keysOnPage.length)
								expect(JSON.stringify(reply).length).toBeLessThanOrEqual(13 * 1024);
							listed.unshift(...messages.map((message) => message.From_Account + message.MsgKey));
							next = { MaxTime: reply.LastMsgTime, LastMsgKey: reply.LastMsgKey };
							complete = Number(reply.Complete);
						}
						expect(listed).toEqual(
							fresh.conversation('a', 'b').map((message) => message.from + message.msgKey),
						);
					} finally {
						await fresh.close();
					}
				},
			),
			{ numRuns: 25 },
		);
	});

	it.each([
		[90048, 'an unknown account', { Peer_Account: 'user_9999' }],
		[20003, 'no operator', { Operator_Account: undefined }],
		[90054, 'a key to go on from that is not there', { LastMsgKey: '1_1_1' }],
		[20001, 'a count of nought', { MaxCnt: 0 }],
		[20001, 'a time in text', { MinTime: '0' }],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await list(fields)).toMatchObject({ ErrorCode });
	});
});

describe('account_check', () => {
	it('tells imported accounts from others', async () => {
		sandbox.seed([{ from: 'user_2001', to: 'user_1001', text: 'hello' }]);
		const CheckItem = ['administrator', 'user_1001', 'user_2001', 'user_9999'].map((UserID) => ({
			UserID,
		}));
		const { ResultItem } = await call(sandbox, 'account_check', { CheckItem });
		expect(ResultItem).toEqual(
			CheckItem.map(({ UserID }) => ({
				UserID,
				ResultCode: 0,
				ResultInfo: '',
				AccountStatus: UserID === 'user_9999' ? 'NotImported' : 'Imported',
			})),
		);
	});

	it.each([
		[70206, 'more than a hundred', { CheckItem: Array(101).fill({ UserID: 'user_1001' }) }],
		[70402, 'the old field name', { CheckItem: [{ Identifier: 'user_1001' }] }],
	])('refuses with %i: %s', async (ErrorCode, _what, body) => {
		expect(await call(sandbox, 'account_check', body)).toMatchObject({ ErrorCode });
	});

	it('refuses what is no JSON with 60003', async () => {
		expect(await call(sandbox, 'account_check', '[')).toMatchObject({ ErrorCode: 60003 });
	});
});

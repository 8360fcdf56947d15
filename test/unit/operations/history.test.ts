import { fakeTencent, jsonOf, titleOf, type Call } from '../../support/operations';

const textBody = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }];

describe('Listing a conversation', () => {
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
		expect(entries.map(jsonOf)).toEqual(messages);
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
		expect(entries.map(jsonOf)).toEqual(messages.slice(-70));
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
		expect(jsonOf(entries[3])).toEqual({
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
		expect(entries.map(jsonOf)).toEqual(messages.slice(0, 2));
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
		expect(jsonOf(entry).Recalled).toBe(Recalled);
		expect(jsonOf(entry).Read).toBe(Read);
		expect('Read' in jsonOf(entry)).toBe(Read !== undefined);
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

describe('Listing a group', () => {
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
		expect(entries.map(jsonOf)).toEqual(
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
		expect(entries.map((entry) => jsonOf(entry).MsgSeq)).toEqual([28, 29, 30]);
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
		expect(jsonOf(entries[4])).toEqual({
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
		expect(entries.map((entry) => jsonOf(entry).MsgSeq)).toEqual(
			all.map(({ MsgSeq }) => MsgSeq).filter((seq) => !recalled(seq)),
		);
		const withLimit = { ...item, returnAll: false, limit: 3 };
		const [newest = []] = await run('groupMessage', 'getMany', withLimit);
		expect(newest.map((entry) => jsonOf(entry).MsgSeq)).toEqual([78, 79, 80]);
	});

	it('refuses a number to begin at that is none, by its shown name', async () => {
		const { calls, run } = fakeTencent();
		const options = { reqMsgSeq: 'last' };
		const [[entry] = []] = await run('groupMessage', 'getMany', { ...item, options, limit: 1 });
		expect(titleOf(entry)).toBe('Up to Sequence Number must be a whole number');
		expect(calls).toEqual([]);
	});
});

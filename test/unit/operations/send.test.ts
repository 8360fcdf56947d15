import { fakeTencent, jsonOf, titleOf } from '../../support/operations';

const text = { msgBodyInput: 'text', text: 'hello' };
const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
const sent = { MsgTime: 1769771529, MsgKey: '1_2_1769771529' };

describe('Sending to one user', () => {
	it('sends what was set and gives the key beside it', async () => {
		const { calls, run } = fakeTencent(() => sent);
		const [[entry] = []] = await run('oneToOneMessage', 'send', {
			toAccount: 'user_1002',
			...text,
		});
		const { body, path } = calls[0]!;
		expect(path).toBe('v4/openim/sendmsg');
		expect(body).toEqual({
			To_Account: 'user_1002',
			MsgSeq: expect.any(Number),
			MsgRandom: expect.any(Number),
			MsgBody,
		});
		expect(jsonOf(entry)).toMatchObject({ From_Account: 'administrator', ...body, ...sent });
	});

	it('gives each item numbers of its own, by which Tencent tells messages apart', async () => {
		const { calls, run } = fakeTencent(() => sent);
		const item = { toAccount: 'user_1002', ...text };
		for (let i = 0; i < 50; i++) await run('oneToOneMessage', 'send', item);
		const numbers = calls.map(({ body }) => `${body.MsgSeq} ${body.MsgRandom}`);
		expect(new Set(numbers).size).toBe(50);
	});

	it('sends the options as the page names them, and none that was not added', async () => {
		const { calls, run } = fakeTencent(() => sent);
		await run('oneToOneMessage', 'send', {
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			...text,
			cloudCustomData: 'data',
			options: {
				syncOtherMachine: 2,
				msgLifeTime: 0,
				forbidCallbackControl: ['ForbidAfterSendMsgCallback'],
				sendMsgControl: ['NoUnread', 'NoLastMsg'],
				supportMessageExtension: true,
				isNeedReadReceipt: false,
				offlinePush: { push: { title: 'New message', desc: '', pushFlag: 0 } },
				offlinePushAndroid: { push: { oppoChannelID: 'chat', vivoClassification: '' } },
				offlinePushApple: { push: {} },
			},
		});
		expect(calls[0]!.body).toEqual({
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgSeq: expect.any(Number),
			MsgRandom: expect.any(Number),
			MsgBody,
			CloudCustomData: 'data',
			SyncOtherMachine: 2,
			MsgLifeTime: 0,
			ForbidCallbackControl: ['ForbidAfterSendMsgCallback'],
			SendMsgControl: ['NoUnread', 'NoLastMsg'],
			SupportMessageExtension: 1,
			IsNeedReadReceipt: 0,
			OfflinePushInfo: {
				PushFlag: 0,
				Title: 'New message',
				AndroidInfo: { OPPOChannelID: 'chat' },
			},
		});
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no recipient', { toAccount: '' }, 'Recipient User ID is required'],
		[
			'a lifetime over 7 days',
			{ options: { msgLifeTime: 604_801 } },
			'Lifetime (Seconds) must be 604800 or less',
		],
		[
			'a push flag that does not exist',
			{ options: { offlinePush: { push: { pushFlag: 7 } } } },
			'Offline Push › Push must be one of 0 (Send), 1 (Do Not Send)',
		],
		[
			'a badge that does not exist',
			{ options: { offlinePushApple: { push: { badgeMode: 'x' } } } },
			'Offline Push (Apple) › Badge must be one of',
		],
	])('refuses %s by its shown name', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const item = { toAccount: 'user_1002', ...text, ...values };
		const [[entry] = []] = await run('oneToOneMessage', 'send', item);
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});

describe('Sending to many', () => {
	const users = (count: number) => Array.from({ length: count }, (_, i) => `user_${1001 + i}`);

	it.each<[string, unknown]>([
		['commas and line breaks', 'user_1001, user_1002\nuser_1003,'],
		['an array', ['user_1001', 'user_1002', 'user_1003']],
		['the JSON of an array', ' ["user_1001", "user_1002",\n"user_1003"]'],
		['repeated names', 'user_1001,user_1002,user_1001,user_1003'],
	])('reads recipients from %s', async (_, toAccounts) => {
		const { calls, run } = fakeTencent(() => ({ MsgKey: 'k' }));
		await run('oneToOneMessage', 'sendToMany', { toAccounts, ...text });
		expect(calls[0]!.body.To_Account).toEqual(['user_1001', 'user_1002', 'user_1003']);
	});

	it('takes 500 with a call and gives each recipient an item, in order', async () => {
		const { calls, run } = fakeTencent(({ body }) => ({
			MsgKey: `key of ${body.To_Account.length}`,
			ActionStatus: 'SomeError',
			ErrorList: [{ To_Account: body.To_Account[1], ErrorCode: 70107 }],
		}));
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts: users(1200),
			...text,
		});
		expect(calls.map(({ body }) => body.To_Account.length)).toEqual([500, 500, 200]);
		expect(new Set(calls.map(({ body }) => `${body.MsgSeq} ${body.MsgRandom}`)).size).toBe(1);
		expect(entries).toHaveLength(1200);
		const unknown = [1, 501, 1001];
		expect(entries.flatMap((entry, index) => ('failure' in entry ? [index] : []))).toEqual(unknown);
		expect(entries[1]).toMatchObject({
			failure: { errorCode: 70107 },
			details: { To_Account: 'user_1002' },
		});
		expect(jsonOf(entries[1199])).toMatchObject({
			From_Account: 'administrator',
			To_Account: 'user_2200',
			MsgKey: 'key of 200',
			MsgBody,
			ActionStatus: 'OK',
		});
	});

	it('does not take anybody for reached where some were not and the answer names none', async () => {
		const { run } = fakeTencent(() => ({ MsgKey: 'k', ActionStatus: 'SomeError' }));
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts: users(2),
			...text,
		});
		const title = "Tencent Chat's answer does not say what happened to this part";
		expect(entries.map(titleOf)).toEqual([title, title]);
	});

	it('fails the recipients of a call that failed, and goes on with the others', async () => {
		let call = 0;
		const failure = {
			kind: 'connectionLost' as const,
			title: 'lost',
			advice: '',
			attempts: 1,
			stopped: 'mayHaveBeenDone' as const,
		};
		const { run } = fakeTencent(() => (call++ === 0 ? { failure } : { MsgKey: 'k' }));
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts: users(700),
			...text,
		});
		expect(entries.slice(0, 500).every((entry) => titleOf(entry) === 'lost')).toBe(true);
		expect(
			entries
				.slice(500)
				.map(jsonOf)
				.every(({ MsgKey }) => MsgKey === 'k'),
		).toBe(true);
	});

	it('sends nothing to anybody when one user ID cannot be one', async () => {
		const { calls, run } = fakeTencent();
		const toAccounts = [...users(600), 'x'.repeat(256)];
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', { toAccounts, ...text });
		expect(entries.map(titleOf)).toEqual([
			'Recipient User ID (entry 601) must have at most 255 bytes',
		]);
		expect(calls).toEqual([]);
	});

	it('is not kept from 500 long user IDs by the bound on a message', async () => {
		const { calls, run } = fakeTencent(() => ({ MsgKey: 'k' }));
		const toAccounts = users(500).map((userId) => userId.padEnd(32, 'x'));
		await run('oneToOneMessage', 'sendToMany', { toAccounts, ...text });
		expect(calls).toHaveLength(1);
		const [[entry] = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts,
			...text,
			text: 'x'.repeat(12_288),
		});
		expect(titleOf(entry)).toBe(
			'Message Body is too long: with its custom data it may have 12288 bytes; shorten it, or send it in parts',
		);
	});

	it('shows each request in a dry run', async () => {
		const { calls, run } = fakeTencent();
		const item = { toAccounts: users(501), ...text, options: { dryRun: true } };
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', item);
		expect(entries.map((entry) => jsonOf(entry).request.body.To_Account.length)).toEqual([500, 1]);
		expect(calls).toEqual([]);
	});
});

describe('Sending to a group', () => {
	const group = { groupId: '@TGS#2J4SZEAEL', ...text };

	it('sends what was set and gives the sequence number beside it', async () => {
		const { calls, run } = fakeTencent(() => ({ MsgTime: 1, MsgSeq: 7 }));
		const [[entry] = []] = await run('groupMessage', 'send', {
			...group,
			options: {
				msgPriority: 'Low',
				onlineOnlyFlag: true,
				mentionAll: true,
				mentionAccounts: 'user_1001',
				toAccounts: ['user_1001'],
				topicId: '',
			},
		});
		expect(calls[0]!.body).toEqual({
			GroupId: '@TGS#2J4SZEAEL',
			Random: expect.any(Number),
			MsgBody,
			MsgPriority: 'Low',
			OnlineOnlyFlag: 1,
			To_Account: ['user_1001'],
			GroupAtInfo: [{ GroupAtAllFlag: 1 }, { GroupAtAllFlag: 0, GroupAt_Account: 'user_1001' }],
		});
		expect(jsonOf(entry)).toMatchObject({ GroupId: '@TGS#2J4SZEAEL', MsgSeq: 7, MsgBody });
	});

	it('fails for a message that was dropped although the answer says success', async () => {
		const { run } = fakeTencent(() => ({ MsgTime: 1, MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' }));
		const [[entry] = []] = await run('groupMessage', 'send', group);
		expect(entry).toMatchObject({
			failure: {
				title: 'Tencent Chat dropped the message and no member got it (MsgFreqCtrl)',
				reason: 'MsgFreqCtrl',
			},
		});
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no group', { groupId: '' }, 'Group ID is required'],
		[
			'31 mentions',
			{ options: { mentionAccounts: Array.from({ length: 31 }, (_, index) => index) } },
			'Mention Users must hold at most 30 users',
		],
		[
			'51 recipients',
			{ options: { toAccounts: Array.from({ length: 51 }, (_, index) => index) } },
			'Only for Users must hold at most 50 user IDs',
		],
		[
			'a recipient without a name',
			{ options: { toAccounts: ['user_1001', ''] } },
			'Only for Users (entry 2) is required',
		],
		[
			'a priority that does not exist',
			{ options: { msgPriority: 'high' } },
			'Priority must be one of',
		],
	])('refuses %s by its shown name', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('groupMessage', 'send', { ...group, ...values });
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});

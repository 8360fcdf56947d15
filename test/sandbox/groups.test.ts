import { startSandbox, type Sandbox } from '../../sandbox';
import { call, text } from './caller';

let nowMs: number;
let sandbox: Sandbox;
beforeEach(async () => {
	nowMs = Date.now();
	sandbox = await startSandbox({
		nowMs: () => nowMs,
		accounts: ['user_1001', 'user_1002', 'user_1003'],
		groups: [
			{ groupId: 'public', members: ['user_1001', 'user_1002'] },
			{ groupId: 'work', type: 'Work' },
			{ groupId: 'live', type: 'AVChatRoom' },
			{ groupId: 'full', messagesPerSecond: 0 },
		],
	});
});
afterEach(() => sandbox.close());

const send = (fields: Record<string, unknown> = {}) =>
	call(sandbox, 'send_group_msg', {
		GroupId: 'public',
		From_Account: 'user_1001',
		Random: 8912345,
		MsgBody: [text('hello')],
		...fields,
	});
const stored = () => sandbox.group('public');

describe('send_group_msg', () => {
	it('numbers the messages of a group from one', async () => {
		expect(await send()).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
			MsgTime: Math.floor(nowMs / 1000),
			MsgSeq: 1,
		});
		expect(await send({ Random: 2 })).toMatchObject({ MsgSeq: 2 });
		expect(await send({ GroupId: 'work' })).toMatchObject({ MsgSeq: 1 });
		expect(stored()).toMatchObject([
			{ msgSeq: 1, from: 'user_1001', msgRandom: 8912345, msgBody: [text('hello')] },
			{ msgSeq: 2 },
		]);
	});

	it('takes the same content with the same Random once within five minutes', async () => {
		await send();
		nowMs += 300_000;
		expect(await send()).toMatchObject({ ErrorCode: 0, MsgSeq: 1 });
		expect(await send({ MsgBody: [text('other')] })).toMatchObject({ MsgSeq: 2 });
		nowMs += 2_000;
		expect(await send()).toMatchObject({ MsgSeq: 3 });
	});

	it('knows a repeat also when the first was edited in between', async () => {
		await send();
		await call(sandbox, 'modify_group_msg', {
			GroupId: 'public',
			MsgSeq: 1,
			MsgBody: [text('edited')],
		});
		expect(await send()).toMatchObject({ MsgSeq: 1 });
	});

	it('drops with code 0 what comes too fast, and tells it by MsgDropReason alone', async () => {
		expect(await send({ GroupId: 'full' })).toMatchObject({
			ActionStatus: 'OK',
			ErrorCode: 0,
			MsgDropReason: 'MsgFreqCtrl',
		});
		expect(sandbox.group('full')).toEqual([]);
	});

	it('holds every group to 40 messages a second where limits are enforced', async () => {
		await sandbox.close();
		sandbox = await startSandbox({ enforceLimits: true, nowMs: () => nowMs });
		const answers = [];
		for (let Random = 0; Random < 41; Random++) answers.push(await send({ Random }));
		expect(answers.filter(({ MsgDropReason }) => MsgDropReason !== undefined)).toHaveLength(1);
		expect(stored()).toHaveLength(40);
	});

	it('counts the messages of a topic apart', async () => {
		await send();
		expect(await send({ TopicId: 'topic' })).toMatchObject({ MsgSeq: 1 });
		expect(sandbox.group('public', 'topic')).toHaveLength(1);
		expect(stored()).toHaveLength(1);
	});

	it.each([
		[10010, 'an unknown group', { GroupId: 'nowhere' }],
		[10019, 'an unknown sender', { From_Account: 'user_9999' }],
		[10007, 'somebody who is no member', { From_Account: 'user_1003' }],
		[10004, 'no Random', { Random: undefined }],
		[10004, 'a priority in lower case', { MsgPriority: 'high' }],
		[10004, 'a field of sendmsg', { MsgRandom: 1 }],
		[10053, '31 mentions', { GroupAtInfo: Array(31).fill({ GroupAtAllFlag: 1 }) }],
		[80002, 'more than 12 KB', { CloudCustomData: 'x'.repeat(12_288) }],
		[90010, 'a wrong element', { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] }],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await send(fields)).toMatchObject({ ErrorCode, ActionStatus: 'FAIL' });
		expect(stored()).toEqual([]);
	});

	it('refuses what is no JSON with 10011', async () => {
		expect(await call(sandbox, 'send_group_msg', '{')).toMatchObject({ ErrorCode: 10011 });
	});
});

describe('modify_group_msg', () => {
	const edit = (fields: Record<string, unknown>) =>
		call(sandbox, 'modify_group_msg', { GroupId: 'public', MsgSeq: 1, ...fields });
	beforeEach(() => send({ CloudCustomData: 'old' }));

	it.each([
		['the body', { MsgBody: [text('new')] }, [text('new')], 'old', [[text('hello')]]],
		['the custom data', { CloudCustomData: 'new' }, [text('hello')], 'new', []],
	])('overwrites %s and nothing else', async (_what, fields, msgBody, cloudCustomData, history) => {
		const [before] = stored();
		expect(await edit(fields)).toEqual({ ActionStatus: 'OK', ErrorInfo: 'succeed', ErrorCode: 0 });
		expect(stored()).toEqual([{ ...before, msgBody, cloudCustomData, history, edits: 1 }]);
	});

	it.each([
		[20026, 'a message that is not there', { MsgSeq: 2, CloudCustomData: 'x' }],
		[20026, 'a message of another topic', { TopicId: 'topic', CloudCustomData: 'x' }],
		[10010, 'an unknown group', { GroupId: 'nowhere', CloudCustomData: 'x' }],
		[10007, 'a group that keeps nothing', { GroupId: 'live', CloudCustomData: 'x' }],
		[20001, 'neither of the two fields', {}],
		[20001, 'a number in text', { MsgSeq: '1', CloudCustomData: 'x' }],
		[90007, 'a body that is no array', { MsgBody: 'x' }],
		[93000, 'more than 12 KB', { CloudCustomData: 'x'.repeat(12_288) }],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		const before = stored();
		expect(await edit(fields)).toMatchObject({ ErrorCode });
		expect(stored()).toEqual(before);
	});
});

describe('group_msg_recall', () => {
	const recall = (...numbers: number[]) =>
		call(sandbox, 'group_msg_recall', {
			GroupId: 'public',
			MsgSeqList: numbers.map((MsgSeq) => ({ MsgSeq })),
		});

	it('tells of every message what became of it, under an overall OK', async () => {
		await send();
		await recall(1);
		await send({ Random: 2 });
		expect(await recall(2, 1, 3)).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
			RecallRetList: [
				{ MsgSeq: 2, RetCode: 0 },
				{ MsgSeq: 1, RetCode: 10032 },
				{ MsgSeq: 3, RetCode: 10030 },
			],
		});
		expect(stored()).toMatchObject([{ recalled: true }, { recalled: true }]);
	});

	it('takes at most ten messages', async () => {
		expect(await recall(...Array.from({ length: 11 }, (_, index) => index + 1))).toMatchObject({
			ErrorCode: 10004,
		});
	});

	it.each([
		['what was sent to a live room within the hour', 3599, 0],
		['nothing older of a live room', 3600, 10031],
	])('recalls %s', async (_case, ageSeconds, RetCode) => {
		const timeSeconds = Math.floor(nowMs / 1000) - ageSeconds;
		sandbox.seedGroup([{ groupId: 'live', from: 'user_1001', text: 'hello', timeSeconds }]);
		const MsgSeq = sandbox.group('live').length;
		expect(
			await call(sandbox, 'group_msg_recall', { GroupId: 'live', MsgSeqList: [{ MsgSeq }] }),
		).toMatchObject({ ErrorCode: 0, RecallRetList: [{ MsgSeq, RetCode }] });
	});
});

describe('group_msg_get_simple', () => {
	const list = (fields: Record<string, unknown> = {}) =>
		call(sandbox, 'group_msg_get_simple', { GroupId: 'public', ReqMsgNumber: 20, ...fields });
	const numbersOf = ({ RspMsgList }: Record<string, unknown>) =>
		(RspMsgList as Array<{ MsgSeq: number }>).map(({ MsgSeq }) => MsgSeq);

	it('lists the newest first, with edits', async () => {
		await send({ MsgPriority: 'High', CloudCustomData: 'data' });
		await send({ Random: 2 });
		await call(sandbox, 'modify_group_msg', {
			GroupId: 'public',
			MsgSeq: 2,
			MsgBody: [text('new')],
		});
		const common = {
			From_Account: 'user_1001',
			IsPlaceMsg: 0,
			MsgTimeStamp: Math.floor(nowMs / 1000),
		};
		expect(await list()).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
			GroupId: 'public',
			IsFinished: 1,
			RspMsgList: [
				{ ...common, MsgBody: [text('new')], MsgPriority: 2, MsgRandom: 2, MsgSeq: 2 },
				{
					...common,
					MsgBody: [text('hello')],
					MsgPriority: 1,
					MsgRandom: 8912345,
					MsgSeq: 1,
					CloudCustomData: 'data',
				},
			],
		});
	});

	it('goes back page by page from the smallest MsgSeq less one, and says finished on each', async () => {
		sandbox.seedGroup(
			Array.from({ length: 45 }, (_, index) => ({
				groupId: 'public',
				from: 'user_1001',
				text: `message ${index + 1}`,
			})),
		);
		const pages = [await list(), await list({ ReqMsgSeq: 25 }), await list({ ReqMsgSeq: 5 })];
		expect(pages.map(({ IsFinished }) => IsFinished)).toEqual([1, 1, 1]);
		expect(pages.flatMap(numbersOf)).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
		expect(numbersOf(await list({ ReqMsgSeq: 0 }))).toEqual([]);
	});

	it('leaves recalled messages out unless they are asked for, then shows them empty', async () => {
		await send();
		await send({ Random: 2 });
		await call(sandbox, 'group_msg_recall', { GroupId: 'public', MsgSeqList: [{ MsgSeq: 1 }] });
		expect(numbersOf(await list())).toEqual([2]);
		expect(await list({ WithRecalledMsg: 1 })).toMatchObject({
			RspMsgList: [{ MsgSeq: 2 }, { MsgSeq: 1, IsPlaceMsg: 2, MsgBody: [] }],
		});
	});

	it('gives an empty page where it is full of recalled messages, with older ones behind it', async () => {
		const texts = Array.from({ length: 21 }, (_, index) => `message ${index + 1}`);
		sandbox.seedGroup(texts.map((each) => ({ groupId: 'public', from: 'user_1001', text: each })));
		for (const from of [2, 12]) {
			const MsgSeqList = Array.from({ length: 10 }, (_, at) => ({ MsgSeq: from + at }));
			await call(sandbox, 'group_msg_recall', { GroupId: 'public', MsgSeqList });
		}
		expect(numbersOf(await list())).toEqual([]);
		expect(numbersOf(await list({ ReqMsgSeq: 1 }))).toEqual([1]);
	});

	it('cuts a reply that would get too long, and says so', async () => {
		sandbox.seedGroup(
			Array.from({ length: 10 }, () => ({
				groupId: 'public',
				from: 'user_1001',
				text: 'x'.repeat(12_000),
			})),
		);
		const reply = await list();
		expect(reply.IsFinished).toBe(0);
		expect(numbersOf(reply)).toEqual([10, 9, 8, 7, 6]);
	});

	it.each([
		[10004, 'more than twenty', { ReqMsgNumber: 21 }],
		[10010, 'an unknown group', { GroupId: 'nowhere' }],
		[10044, 'a group that keeps nothing', { GroupId: 'live' }],
	])('refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await list(fields)).toMatchObject({ ErrorCode });
	});
});

describe('mutes', () => {
	const mute = (fields: Record<string, unknown>) =>
		call(sandbox, 'setnospeaking', { Set_Account: 'user_1001', ...fields });
	const muteInGroup = (fields: Record<string, unknown> = {}) =>
		call(sandbox, 'forbid_send_msg', {
			GroupId: 'public',
			Members_Account: ['user_1001'],
			MuteTime: 60,
			...fields,
		});

	it('keeps a muted account out of all groups until its time is over', async () => {
		expect(await mute({ GroupmsgNospeakingTime: 60 })).toEqual({ ErrorCode: 0, ErrorInfo: '' });
		expect(await send()).toMatchObject({ ErrorCode: 10017 });
		expect(await send({ From_Account: 'user_1002' })).toMatchObject({ ErrorCode: 0 });
		nowMs += 60_000;
		expect(await send()).toMatchObject({ ErrorCode: 0 });
	});

	it('sets one-to-one and group mutes apart, for ever and lifted', async () => {
		await mute({ C2CmsgNospeakingTime: 4294967295, GroupmsgNospeakingTime: 7200 });
		nowMs += 10_000;
		expect(sandbox.account('user_1001').mutedSeconds).toEqual({
			oneToOne: 4294967295,
			allGroups: 7190,
			inGroup: 0,
		});
		await mute({ C2CmsgNospeakingTime: 0 });
		expect(sandbox.account('user_1001').mutedSeconds).toMatchObject({
			oneToOne: 0,
			allGroups: 7190,
		});
	});

	it('leaves one-to-one messages of REST calls alone, as Tencent does', async () => {
		await mute({ C2CmsgNospeakingTime: 60 });
		expect(
			await call(sandbox, 'sendmsg', {
				From_Account: 'user_1001',
				To_Account: 'user_1002',
				MsgRandom: 1,
				MsgBody: [text('hello')],
			}),
		).toMatchObject({ ErrorCode: 0 });
	});

	it('mutes members of one group', async () => {
		expect(await muteInGroup()).toMatchObject({ ErrorCode: 0 });
		expect(sandbox.account('user_1001', 'public').mutedSeconds.inGroup).toBe(60);
		expect(await send()).toMatchObject({ ErrorCode: 10017 });
		expect(await send({ GroupId: 'work' })).toMatchObject({ ErrorCode: 0 });
		await muteInGroup({ MuteTime: 0 });
		expect(await send()).toMatchObject({ ErrorCode: 0 });
	});

	it.each([
		[130008, 'no time at all', {}],
		[130004, 'no account', { Set_Account: undefined, C2CmsgNospeakingTime: 1 }],
		[130005, 'an unknown account', { Set_Account: 'user_9999', C2CmsgNospeakingTime: 1 }],
		[70402, 'a negative time', { C2CmsgNospeakingTime: -1 }],
	])('setnospeaking refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await mute(fields)).toMatchObject({ ErrorCode });
	});

	it.each([
		[10010, 'an unknown group', { GroupId: 'nowhere' }],
		[10007, 'a group that cannot mute', { GroupId: 'work' }],
		[10004, 'more than 500 members', { Members_Account: Array(501).fill('user_1001') }],
		[10004, 'the old field name', { MuteTime: undefined, ShutUpTime: 60 }],
	])('forbid_send_msg refuses with %i: %s', async (ErrorCode, _what, fields) => {
		expect(await muteInGroup(fields)).toMatchObject({ ErrorCode });
	});
});

describe('kick', () => {
	it('ends the logins of an account', async () => {
		expect(await call(sandbox, 'kick', { UserID: 'user_1001' })).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
		});
		expect(sandbox.account('user_1001')).toMatchObject({ kicks: 1 });
	});

	it.each([
		[70107, 'an unknown account', { UserID: 'user_9999' }],
		[70402, 'no account', {}],
	])('refuses with %i: %s', async (ErrorCode, _what, body) => {
		expect(await call(sandbox, 'kick', body)).toMatchObject({ ErrorCode });
	});
});

describe('what a group and its members are', () => {
	const done = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };

	it('is changed with every field that the page of a group has', async () => {
		const own = [
			{ Key: 'Season', Value: 'winter' },
			{ Key: 'Room', Value: '' },
		];
		expect(
			await call(sandbox, 'modify_group_base_info', {
				GroupId: 'public',
				Name: 'Ski club',
				MaxMemberNum: 300,
				ApplyJoinOption: 'NeedPermission',
				AppDefinedData: own,
			}),
		).toEqual(done);
	});

	it.each([
		{ MsgFlag: 'AcceptNotNotify' },
		{ AppMemberDefinedData: [{ Key: 'Level', Value: '3' }] },
	])('is changed with every field that the page of a member has: %j', async (fields) => {
		const member = { GroupId: 'public', Member_Account: 'user_1002' };
		expect(await call(sandbox, 'modify_group_member_info', { ...member, ...fields })).toEqual(done);
	});
});

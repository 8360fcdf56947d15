import type { RequestTo } from '../../nodes/shared/apis';
import { apis, batchsendmsgWithin } from '../../nodes/shared/apis';
import { offlinePushToWire } from '../../nodes/shared/apis/offlinePush';
import { customTagOf } from '../../nodes/shared/apis/profileFields';

/** Schemas are worked out as they are loaded, which is no test's doing. */
beforeAll(async () => {
	await Promise.all(Object.values(apis).map(async (load) => await load()));
});

describe('the registry of APIs', () => {
	it.each(Object.entries(apis))('loads %s by its name, the same each time', async (name, load) => {
		const api = await load();
		expect(api.path.toLowerCase()).toContain(lastWordOf(name));
		expect(await load()).toBe(api);
	});
});

/** APIs are called as Tencent calls them: `kick` is `v4/im_open_login_svc/kick`. */
const lastWordOf = (name: string): string =>
	/[A-Za-z][a-z]+$/.exec(name.replace(/ForEdit$|KeepingElements$/, ''))![0].toLowerCase();

/** What is wrong with a request: where, and what. */
const problemsOf = async <Name extends keyof typeof apis>(
	name: Name,
	body: RequestTo<(typeof apis)[Name]> | object,
) => {
	const { request } = await apis[name]();
	const issues = request.safeParse(body).error?.issues ?? [];
	return issues.map(({ path, message }) => [...path, message].join(' '));
};

const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];

describe('a user ID in a request', () => {
	it.each([
		['a', undefined],
		['u'.repeat(255), undefined],
		['用'.repeat(85), undefined],
		['u'.repeat(256), 'must have at most 255 bytes'],
		['用'.repeat(86), 'must have at most 255 bytes'],
		['', 'is required'],
		[undefined, 'is required'],
		[null, 'is required'],
		[7, 'must be a text'],
	])('may be %j or not: %s', async (UserID, problem) => {
		expect(await problemsOf('kick', { UserID })).toEqual(problem ? [`UserID ${problem}`] : []);
	});
});

describe('a message in a request', () => {
	const edit = { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3', MsgBody };

	it.each([
		['1_2_3', undefined],
		['k'.repeat(50), undefined],
		['k'.repeat(51), 'must have at most 50 characters'],
		['', 'is required'],
		['1_2_3 4', 'holds blanks, and no key does: paste the MsgKey alone'],
		['1_2_3\n', 'holds blanks, and no key does: paste the MsgKey alone'],
	])('may have the key %j or not: %s', async (MsgKey, problem) => {
		expect(await problemsOf('modifyC2cMsg', { ...edit, MsgKey })).toEqual(
			problem ? [`MsgKey ${problem}`] : [],
		);
	});

	it.each([
		[1, undefined],
		[4_294_967_295, undefined],
		[0, 'must be 1 or more'],
		[4_294_967_296, 'must be 4294967295 or less'],
		[1.5, 'must be a whole number'],
		['1', 'must be a whole number'],
		[undefined, 'is required'],
	])('may have the sequence number %j or not: %s', async (MsgSeq, problem) => {
		expect(await problemsOf('modifyGroupMsg', { GroupId: 'g', MsgSeq, MsgBody })).toEqual(
			problem ? [`MsgSeq ${problem}`] : [],
		);
	});

	it.each([
		['modifyC2cMsg', { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3' }],
		['modifyC2cMsgKeepingElements', { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3' }],
		['modifyGroupMsg', { GroupId: 'g', MsgSeq: 1 }],
		['modifyGroupMsgKeepingElements', { GroupId: 'g', MsgSeq: 1 }],
	] as const)('is changed by %s in its body, its custom data or both', async (name, message) => {
		expect(await problemsOf(name, message)).toEqual([
			'has nothing to modify: neither MsgBody nor CloudCustomData is set',
		]);
		expect(await problemsOf(name, { ...message, MsgBody })).toEqual([]);
		expect(await problemsOf(name, { ...message, CloudCustomData: '' })).toEqual([]);
		expect(await problemsOf(name, { ...message, MsgBody, CloudCustomData: '{}' })).toEqual([]);
	});

	it.each([
		['modifyC2cMsg', { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3' }],
		['modifyGroupMsg', { GroupId: 'g', MsgSeq: 1 }],
	] as const)('is told by %s of a body without elements in one sentence', async (name, message) => {
		expect(await problemsOf(name, { ...message, MsgBody: [] })).toEqual([
			'MsgBody must hold at least one element',
		]);
	});

	it.each([
		['modifyC2cMsg', 'modifyC2cMsgKeepingElements', { ...edit, MsgBody: undefined }],
		['modifyGroupMsg', 'modifyGroupMsgKeepingElements', { GroupId: 'g', MsgSeq: 1 }],
	] as const)(
		'goes back by %s only if new elements are whole',
		async (asNew, asStored, message) => {
			const stored = { ...message, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] };
			expect(await problemsOf(asNew, stored)).toEqual(['MsgBody 0 MsgContent Text is required']);
			expect(await problemsOf(asStored, stored)).toEqual([]);
		},
	);

	const sends = [
		['sendGroupMsg', { GroupId: 'g', Random: 1, MsgBody }],
		['batchsendmsg', { To_Account: ['a'], MsgSeq: 1, MsgRandom: 1, MsgBody }],
	] as const;
	const bodyBytes = JSON.stringify(MsgBody).length;
	const left = 12 * 1024 - bodyBytes;

	it.each(sends)('has 12 KB with its custom data, by %s', async (name, message) => {
		const tooLong = [expect.stringMatching(/^MsgBody is too long: .* it may have 12288 bytes/)];
		const problemsWith = async (CloudCustomData: string) =>
			await problemsOf(name, { ...message, CloudCustomData });
		expect(await problemsWith('c'.repeat(left))).toEqual([]);
		expect(await problemsWith('c'.repeat(left + 1))).toEqual(tooLong);
		expect(await problemsWith('用'.repeat(left / 2))).toEqual(tooLong);
	});

	it.each(sends)('has 12 KB without custom data, too, by %s', async (name, message) => {
		const textOf = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }];
		const problemsWith = async (text: string) =>
			await problemsOf(name, { ...message, MsgBody: textOf(`hello${text}`) });
		expect(await problemsWith('t'.repeat(left))).toEqual([]);
		expect(await problemsWith('t'.repeat(left + 1))).toHaveLength(1);
	});
});

describe('a change', () => {
	const member = { GroupId: 'g', Member_Account: 'a' };

	it.each([
		['modifyGroupBaseInfo', { GroupId: 'g' }, ['changes has nothing to change']],
		['modifyGroupBaseInfo', { GroupId: 'g', Notification: '' }, []],
		['modifyGroupBaseInfo', { GroupId: '' }, ['GroupId is required']],
		[
			'modifyGroupBaseInfo',
			{ GroupId: 'g', Name: '群'.repeat(11) },
			['Name must have at most 30 bytes'],
		],
		['modifyGroupBaseInfo', { GroupId: 'g', Name: '群'.repeat(10) }, []],
		['modifyGroupBaseInfo', { GroupId: 'g', Name: '' }, ['Name must not be empty']],
		['modifyGroupMemberInfo', member, ['changes has nothing to change']],
		['modifyGroupMemberInfo', { ...member, MuteTime: 0 }, []],
		['modifyGroupMemberInfo', { ...member, GroupId: '' }, ['GroupId is required']],
		[
			'setnospeaking',
			{ Set_Account: 'a' },
			['mutes nothing: neither one-to-one nor group messages are named'],
		],
		['setnospeaking', { Set_Account: 'a', C2CmsgNospeakingTime: 0 }, []],
		['setnospeaking', { Set_Account: 'a', GroupmsgNospeakingTime: 0 }, []],
		['portraitSet', { From_Account: 'a', ProfileItem: [] }, ['ProfileItem has nothing to change']],
	] as const)('by %s of %j has the problems %j', async (name, body, problems) => {
		expect(await problemsOf(name, body)).toEqual(problems);
	});

	it('of a profile names the field by its label, and leaves those of the app to Tencent', async () => {
		const ProfileItem = [
			{ Tag: 'Tag_Profile_IM_Nick', Value: 'n'.repeat(501) },
			{ Tag: 'Tag_Profile_IM_Level', Value: 'high' },
			{ Tag: 'Tag_Profile_IM_Location', Value: 'Berlin' },
			{ Tag: 'Tag_Profile_Custom_Vip', Value: ['anything'] },
		];
		expect(await problemsOf('portraitSet', { From_Account: 'a', ProfileItem })).toEqual([
			'ProfileItem › Nickname must have at most 500 bytes',
			'ProfileItem › Level must be a whole number',
		]);
	});

	it("of an app's own field names it with or without what all their tags begin with", () => {
		expect(customTagOf('Vip')).toBe('Tag_Profile_Custom_Vip');
		expect(customTagOf('Tag_Profile_Custom_Vip')).toBe('Tag_Profile_Custom_Vip');
	});
});

describe('an answer', () => {
	const none = { ErrorCode: 0, ErrorInfo: '' };

	it.each([
		[{}, true],
		[{ ActionStatus: null }, true],
		[{ ActionStatus: 'OK' }, true],
		[{ ActionStatus: 'FAIL' }, false],
		[{ ActionStatus: '' }, false],
	])('with %j is one of a success: %s', async (status, succeeded) => {
		const { reply } = await apis.setnospeaking();
		expect(reply.safeParse({ ...none, ...status }).success).toBe(succeeded);
	});

	it.each([
		[{}, undefined],
		[{ IsPeerRead: null }, undefined],
		[{ IsPeerRead: 1 }, 1],
		[{ IsPeerRead: 0 }, 0],
	])('with a message of %j tells whether it was read as %j', async (read, told) => {
		const { reply } = await apis.adminGetroammsg();
		const numbers = { MsgSeq: 1, MsgRandom: 1, MsgTimeStamp: 1 };
		const message = {
			From_Account: 'a',
			To_Account: 'b',
			MsgKey: 'k',
			...numbers,
			MsgBody,
			...read,
		};
		expect(reply.parse({ ...none, Complete: 1, MsgList: [message] }).MsgList[0]?.IsPeerRead).toBe(
			told,
		);
	});
});

describe('the recipients that one app may reach in a minute', () => {
	it('are as many as were bought', async () => {
		const { partLimit } = await batchsendmsgWithin(60_000)();
		expect(partLimit).toMatchObject({ limit: 60_000, windowMs: 60_000 });
		expect((await apis.batchsendmsg()).partLimit?.limit).toBe(12_000);
	});
});

describe('an offline push', () => {
	const valuesOf = (values: Readonly<Record<string, object>>) => (part: { name: string }) => ({
		...values[part.name],
	});

	it('is not sent where nothing of it was set', () => {
		expect(offlinePushToWire(valuesOf({ offlinePush: { title: '' } }))).toBeUndefined();
	});

	it.each([
		[{ offlinePush: { title: 'a', pushFlag: 0 } }, { Title: 'a', PushFlag: 0 }],
		[{ offlinePushAndroid: { sound: 'a' } }, { AndroidInfo: { Sound: 'a' } }],
		[
			{ offlinePush: { desc: 'a' }, offlinePushApple: { subTitle: 'b' } },
			{ Desc: 'a', ApnsInfo: { SubTitle: 'b' } },
		],
	])('of %j is %j', async (values, push) => {
		expect(offlinePushToWire(valuesOf(values))).toEqual(push);
		const message = { To_Account: 'a', MsgSeq: 1, MsgRandom: 1, MsgBody };
		expect(await problemsOf('sendmsg', { ...message, OfflinePushInfo: push })).toEqual([]);
	});
});

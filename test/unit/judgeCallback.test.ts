import { callbackBodyOf } from '../../nodes/shared/callbacks/callbackBody';
import { callbackQueryOf } from '../../nodes/shared/callbacks/callbackQuery';
import { callbackSign } from '../../nodes/shared/callbacks/callbackSign';
import type { CallbackSettings } from '../../nodes/shared/callbacks/judgeCallback';
import { judgeCallback } from '../../nodes/shared/callbacks/judgeCallback';
import { createRecentKeys } from '../../nodes/shared/callbacks/recentKeys';
import { refusalAnswer, refusals } from '../../nodes/shared/callbacks/refusal';
import { failure } from '../../nodes/shared/result';

const token = 'xxxxyyyy';
const requestTime = '1669872112';
const nowMs = 1_669_872_112_000;
const sent = 'C2C.CallbackAfterSendMsg';
const edited = 'C2C.CallbackAfterModifyMsg';
const signed = { RequestTime: requestTime, Sign: callbackSign(token, requestTime) };
const url = { SdkAppid: '1400000000', CallbackCommand: sent, ...signed };
const message = { MsgKey: '1_2_3', From_Account: 'user_1001' };

/** One trigger that is called again and again. */
const trigger = (settings: Partial<CallbackSettings> = {}, callbackToken = token) => {
	const keys = () => createRecentKeys({ keepMs: 120_000, maxKeys: 100, nowMs: () => nowMs });
	const dedupeCaches = { calls: keys(), events: keys() };
	return async (query: Record<string, unknown>, body: object | 'unreadable' = message) =>
		await judgeCallback({
			query: callbackQueryOf(query),
			body: () =>
				Promise.resolve(
					body === 'unreadable'
						? failure(refusals.notReadable)
						: callbackBodyOf(body instanceof Uint8Array ? body : JSON.stringify(body)),
				),
			app: { sdkAppId: '1400000000', callbackToken },
			settings: () => ({
				events: ['any'],
				loopGuard: 'off',
				workflowDecides: false,
				skipRepeatedEvents: true,
				...settings,
			}),
			dedupeCaches,
			nowMs,
		});
};

const because = (reason: string) => ({ kind: 'acknowledged', because: reason });
const refused = (refusal: keyof typeof refusals) => ({
	kind: 'refused',
	refusal: refusals[refusal],
});

describe('a callback', () => {
	it('comes out with its own fields, the text of its message, and what the URL says', async () => {
		const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
		const query = { ...url, ClientIP: '10.0.0.1', OptPlatform: 'Web' };
		await expect(trigger()(query, { ...message, MsgBody })).resolves.toEqual({
			kind: 'accepted',
			command: sent,
			item: {
				...message,
				MsgBody,
				Text: 'hello',
				CallbackCommand: sent,
				SdkAppid: 1400000000,
				ClientIP: '10.0.0.1',
				OptPlatform: 'Web',
			},
		});
	});

	it.each([
		['leaves out', {}],
		['leaves empty', { ClientIP: '', OptPlatform: '' }],
		['says twice', { ClientIP: ['10.0.0.1', '10.0.0.2'], OptPlatform: ['Web', 'RESTAPI'] }],
	])('says nothing of what the URL %s', async (_, query) => {
		const verdict = await trigger({ loopGuard: 'all' })({ ...url, ...query });
		expect(verdict.kind === 'accepted' && Object.keys(verdict.item)).toEqual([
			...['CallbackCommand', 'MsgKey', 'From_Account', 'SdkAppid'],
		]);
	});

	it.each([
		['of another app', { ...url, SdkAppid: '1400000001' }, 'foreignApp'],
		['without a Sign', { ...url, Sign: undefined }, 'unsigned'],
		['without a time', { ...url, RequestTime: undefined }, 'unsigned'],
		['with a wrong Sign', { ...url, Sign: 'a'.repeat(64) }, 'forged'],
		[
			'from long ago',
			{ ...url, RequestTime: '1669872000', Sign: callbackSign(token, '1669872000') },
			'stale',
		],
	] as const)('%s is refused before its body is read', async (_, query, refusal) => {
		await expect(trigger()(query, 'unreadable')).resolves.toEqual(refused(refusal));
	});

	it('needs no Sign where the app has no token', async () => {
		const { Sign: _sign, RequestTime: _time, ...unsigned } = url;
		await expect(trigger({}, '')(unsigned)).resolves.toMatchObject({ kind: 'accepted' });
	});

	it('is refused for what is wrong with its body', async () => {
		await expect(trigger()(url, 'unreadable')).resolves.toEqual(refused('notReadable'));
		await expect(trigger()(url, [1])).resolves.toEqual(refused('notJson'));
	});

	it.each([
		['names no app', { ...url, SdkAppid: undefined }, 'foreignApp'],
		['names no command', { ...url, CallbackCommand: undefined }, 'mismatch'],
		['names another command than its body', url, 'mismatch'],
	] as const)('is refused where its URL %s', async (_, query, refusal) => {
		const body = { ...message, CallbackCommand: edited };
		await expect(trigger()(query, body)).resolves.toEqual(refused(refusal));
	});

	it('may name its command twice', async () => {
		await expect(trigger()(url, { ...message, CallbackCommand: sent })).resolves.toMatchObject({
			kind: 'accepted',
		});
	});

	it.each([
		['has nothing to say', url, {}],
		['names no app and no command', {}, message],
		['names no app', { CallbackCommand: sent }, message],
		['names no command', { SdkAppid: url.SdkAppid }, message],
	])('is the URL check of the console where it %s', async (_, query, body) => {
		await expect(trigger()(query, body)).resolves.toEqual(because('urlCheck'));
	});
});

describe('a callback that starts nothing', () => {
	it.each([
		[['any'], 'accepted'],
		[[sent], 'accepted'],
		[[edited, sent], 'accepted'],
		[[edited], 'acknowledged'],
		[[], 'acknowledged'],
	])('is one of an event that is not chosen: of %j it is %s', async (events, kind) => {
		const verdict = await trigger({ events })(url);
		expect(verdict).toMatchObject(
			kind === 'accepted' ? { kind } : { kind, because: 'notSelected' },
		);
	});

	it.each([
		['all', sent, 'RESTAPI', 'acknowledged'],
		['all', sent, 'RestApi', 'acknowledged'],
		['all', sent, 'Web', 'accepted'],
		['all', sent, undefined, 'accepted'],
		['edits', edited, 'RESTAPI', 'acknowledged'],
		['edits', edited, 'iOS', 'accepted'],
		['edits', sent, 'RESTAPI', 'accepted'],
		['edits', 'Group.CallbackAfterModifyMsg', 'RESTAPI', 'acknowledged'],
		['off', edited, 'RESTAPI', 'accepted'],
	] as const)('is one that this app caused: guard %s, %s by %s', async (...given) => {
		const [loopGuard, CallbackCommand, OptPlatform, kind] = given;
		const verdict = await trigger({ loopGuard })({ ...url, CallbackCommand, OptPlatform });
		expect(verdict).toMatchObject(kind === 'accepted' ? { kind } : { kind, because: 'guarded' });
	});

	it.each([
		[true, 'accepted'],
		[false, 'acknowledged'],
	])('is no message of this app that the workflow decides about: %s', async (decides, kind) => {
		const query = { ...url, CallbackCommand: 'C2C.CallbackBeforeSendMsg', OptPlatform: 'RESTAPI' };
		const verdict = await trigger({ loopGuard: 'all', workflowDecides: decides })(query);
		expect(verdict).toMatchObject({ kind });
	});

	it('is the same call once more', async () => {
		const call = trigger({ skipRepeatedEvents: false });
		await expect(call(url)).resolves.toMatchObject({ kind: 'accepted' });
		await expect(call(url)).resolves.toEqual(because('replayed'));
		await expect(call(url, { ...message, MsgKey: '1_2_4' })).resolves.toMatchObject({
			kind: 'accepted',
		});
	});

	it('is a call about the same event, unless those are wanted', async () => {
		const { Sign: _sign, RequestTime: _time, ...unsigned } = url;
		const again = { ...message, UnreadMsgNum: 8 };
		const skipping = trigger({}, '');
		await skipping(unsigned);
		await expect(skipping(unsigned, again)).resolves.toEqual(because('repeated'));
		const taking = trigger({ skipRepeatedEvents: false }, '');
		await taking(unsigned);
		await expect(taking(unsigned, again)).resolves.toMatchObject({ kind: 'accepted' });
	});

	it('is none of those that have no Sign, where also calls about the same event are wanted', async () => {
		const { Sign: _sign, RequestTime: _time, ...unsigned } = url;
		const call = trigger({ skipRepeatedEvents: false }, '');
		for (let time = 0; time < 2; time++) {
			await expect(call(unsigned)).resolves.toMatchObject({ kind: 'accepted' });
		}
	});

	it('is never one that Tencent waits for', async () => {
		const call = trigger();
		const asked = { ...url, CallbackCommand: 'C2C.CallbackBeforeSendMsg' };
		for (let time = 0; time < 3; time++) {
			await expect(call(asked)).resolves.toMatchObject({ kind: 'accepted' });
		}
	});
});

it('is refused in the form that the console of Tencent shows', () => {
	expect(refusalAnswer(refusals.forged)).toEqual({
		ActionStatus: 'FAIL',
		ErrorCode: 401,
		ErrorInfo: refusals.forged.reason,
	});
});

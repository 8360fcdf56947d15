import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import { addressOf, allInOneMoment, call, encode, userSigOf, type SignedAs } from './caller';

const open: Sandbox[] = [];
const start = async (options?: SandboxOptions) => {
	const sandbox = await startSandbox(options);
	open.push(sandbox);
	return sandbox;
};
afterEach(async () => {
	await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

const check = { CheckItem: [{ UserID: 'administrator' }] };
const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const goodSignature: SignedAs = { sdkAppId: 1400000000, secretKey: key, userId: 'administrator' };

describe('who gets into the sandbox', () => {
	it('lets in a signature of the official package', async () => {
		const sandbox = await start();
		const usersig = new Api(1400000000, key).genUserSig('administrator', 600);
		expect(await call(sandbox, 'account_check', check, { usersig })).toMatchObject({
			ActionStatus: 'OK',
			ErrorCode: 0,
			ResultItem: [{ UserID: 'administrator', ResultCode: 0, AccountStatus: 'Imported' }],
		});
	});

	it('knows the published signature of 2024-01-01, on that day and not a day later', async () => {
		let nowMs = 1704067200_000;
		const sandbox = await start({ nowMs: () => nowMs });
		const usersig =
			'eJw1ys0OgjAQBOB32asGCynFNPFMUPxJNHpGW8xKCk27Cmh8dxOEuc0384FTfgxe2oGEKGAwHzoqXROWOHChDNboyRXUuPHgVVVYiwpkyNmY-0JoNMgwYZyJJJpUdxadBrkUfCKPd5CQH8Iz61O2S6*9j9vysRb6Pesy01K2aW9VRftntrg0FG9X8P0BvwA0vw__';
		expect(await call(sandbox, 'account_check', check, { usersig })).toMatchObject({
			ErrorCode: 0,
		});
		nowMs += 86_401_000;
		expect(await call(sandbox, 'account_check', check, { usersig })).toMatchObject({
			ErrorCode: 70001,
			ActionStatus: 'FAIL',
		});
	});

	it.each([
		[70003, 'garbage', 'abc'],
		[70003, 'characters outside the alphabet', 'a+b/c='],
		[70003, 'a ticket without fields', encode({ 'TLS.ver': '2.0' })],
		[70003, 'a deflate bomb', encode({ pad: '0'.repeat(100_000) })],
		[70002, 'nothing', ''],
		[70014, "another app's signature", userSigOf({ ...goodSignature, sdkAppId: 1400000001 })],
		[70013, "another user's signature", userSigOf({ ...goodSignature, userId: 'user_1001' })],
		[70009, 'a signature by another key', userSigOf({ ...goodSignature, secretKey: 'ab12' })],
		[
			70009,
			'a key that was decoded from hex',
			encode({
				'TLS.ver': '2.0',
				'TLS.identifier': 'administrator',
				'TLS.sdkappid': 1400000000,
				'TLS.time': 1704067200,
				'TLS.expire': 2_000_000_000,
				'TLS.sig': 'JdmzptqqLzuCjJTp4WFAeB58N4fv8+UpFkgVaohrMOU=',
			}),
		],
		[
			70001,
			'a signature that ran out',
			userSigOf({ ...goodSignature, timeSeconds: 1704067200, lifetimeSeconds: 60 }),
		],
	])('answers %i for %s as UserSig', async (ErrorCode, _what, usersig) => {
		const sandbox = await start();
		expect(await call(sandbox, 'account_check', check, { usersig })).toMatchObject({
			ErrorCode,
			ActionStatus: 'FAIL',
		});
		expect(sandbox.calls).toMatchObject([{ errorCode: ErrorCode, applied: false }]);
	});

	it.each([
		[60012, 'a missing SDKAppID', { sdkappid: undefined }],
		[60006, 'an unknown SDKAppID', { sdkappid: '1400000009' }],
		[70020, 'an app of another region', { sdkappid: '1400000002' }],
		[60016, 'a disabled app', { sdkappid: '1400000003' }],
		[60004, 'a missing identifier', { identifier: undefined }],
		[60002, 'a missing random', { random: undefined }],
		[60002, 'a random over 32 bits', { random: '4294967296' }],
		[60002, 'another content type', { contenttype: 'xml' }],
		[60002, 'an unknown query parameter', { SdkAppid: '1' }],
		[
			60010,
			'somebody who is no admin',
			{
				identifier: 'user_1001',
				usersig: userSigOf({ ...goodSignature, userId: 'user_1001' }),
			},
		],
	])('answers %i for %s', async (ErrorCode, _what, query) => {
		const sandbox = await start({ otherRegionApps: [1400000002], disabledApps: [1400000003] });
		expect(await call(sandbox, 'account_check', check, query)).toMatchObject({ ErrorCode });
	});

	it('lets further admins in', async () => {
		const sandbox = await start({ admins: ['moderator'] });
		const query = {
			identifier: 'moderator',
			usersig: userSigOf({ ...goodSignature, userId: 'moderator' }),
		};
		expect(await call(sandbox, 'account_check', check, query)).toMatchObject({ ErrorCode: 0 });
	});

	it('turns away addresses that are not on the list, and lets those on it in', async () => {
		const strict = await start({ allowedIps: ['203.0.113.7'] });
		expect(await call(strict, 'account_check', check)).toMatchObject({ ErrorCode: 60021 });
		const home = await start({ allowedIps: ['127.0.0.1'] });
		expect(await call(home, 'account_check', check)).toMatchObject({ ErrorCode: 0 });
	});

	it('answers 60009 for an API that it does not have, and 60002 for GET', async () => {
		const sandbox = await start();
		expect(await call(sandbox, 'modify_c2c_message', {})).toMatchObject({ ErrorCode: 60009 });
		const response = await fetch(addressOf(sandbox, 'account_check'));
		expect(await response.json()).toMatchObject({ ErrorCode: 60002 });
	});
});

describe('the rate limit', () => {
	afterEach(() => jest.restoreAllMocks());

	it('is off unless asked for', async () => {
		const sandbox = await start({ limitPerSecond: 1 });
		await call(sandbox, 'account_check', check);
		expect(await call(sandbox, 'account_check', check)).toMatchObject({ ErrorCode: 0 });
	});

	it('refuses with 60007 per API and changes nothing', async () => {
		allInOneMoment();
		const sandbox = await start({ enforceLimits: true, limitPerSecond: 3 });
		const [message] = sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: 'hello' }]);
		const edit = {
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgKey: message?.msgKey,
			CloudCustomData: 'x',
		};
		const answers = await Promise.all(
			Array.from({ length: 10 }, () => call(sandbox, 'modify_c2c_msg', edit)),
		);
		expect(answers.filter(({ ErrorCode }) => ErrorCode === 60007)).toHaveLength(7);
		expect(sandbox.conversation('user_1001', 'user_1002')).toMatchObject([{ edits: 3 }]);
		expect(await call(sandbox, 'account_check', check)).toMatchObject({ ErrorCode: 0 });
	});
});

import { appOfCredential } from '../../nodes/shared/client/app';

const fields = {
	sdkAppId: 1400000000,
	secretKey: 'key',
	adminUserId: 'admin',
	region: 'singapore',
	baseUrl: '',
};

describe('the fields of a credential', () => {
	it('name an app, without blanks around them and whatever form gave the number', () => {
		const typed = { sdkAppId: '1400000000', secretKey: ' key ', adminUserId: ' admin ' };
		expect(appOfCredential({ ...typed, region: ' singapore ' })).toEqual({
			ok: true,
			value: {
				sdkAppId: 1400000000,
				secretKey: 'key',
				adminUserId: 'admin',
				endpoint: { origin: 'https://adminapisgp.im.qcloud.com', backupOrigin: undefined },
			},
		});
	});

	it.each([
		[true, 'https://adminapisgp.my-imcloud.com'],
		['true', 'https://adminapisgp.my-imcloud.com'],
		[false, undefined],
		['false', undefined],
		[1, undefined],
		[undefined, undefined],
	])('opt in to the backup domain or not: %j', (useBackupDomain, backupOrigin) => {
		expect(appOfCredential({ ...fields, useBackupDomain })).toMatchObject({
			value: { endpoint: { backupOrigin } },
		});
	});

	it.each(['', '  ', undefined, 7])('leave the admin to be administrator: %j', (adminUserId) => {
		expect(appOfCredential({ ...fields, adminUserId })).toMatchObject({
			value: { adminUserId: 'administrator' },
		});
	});

	it.each([
		['SDKAppID', { sdkAppId: 0 }],
		['SDKAppID', { sdkAppId: -1 }],
		['SDKAppID', { sdkAppId: 1.5 }],
		['SDKAppID', { sdkAppId: 'my app' }],
		['SDKAppID', { sdkAppId: 2 ** 53 }],
		['SDKAppID', { sdkAppId: 0, secretKey: '', region: '' }],
		['Secret Key', { secretKey: ' ' }],
		['Secret Key', { secretKey: 7 }],
		['Secret Key', { secretKey: '', region: '' }],
		['Region', { region: 'mars' }],
		['Base URL', { region: 'custom' }],
	])('that cannot be used are told by name: %s of %j', (field, wrong) => {
		expect(appOfCredential({ ...fields, ...wrong })).toMatchObject({
			ok: false,
			error: { field, message: expect.stringMatching(/\w/) },
		});
	});

	it('take the smallest of numbers', () => {
		expect(appOfCredential({ ...fields, sdkAppId: 1 })).toMatchObject({ value: { sdkAppId: 1 } });
	});
});

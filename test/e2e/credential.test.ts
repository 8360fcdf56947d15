import type { Locator } from 'playwright-core';
import { setStage } from './support/stage';

const otherRegionApp = 1_600_000_001;
const disabledApp = 1_600_000_002;
const scene = setStage({ otherRegionApps: [otherRegionApp], disabledApps: [disabledApp] });

/** A field of the dialog, by its parameter's name. */
const fieldOf = (dialog: Locator, name: string) =>
	dialog.getByTestId(`parameter-input-${name}`).locator('input').first();

describe('the credential in its dialog', () => {
	scene('passes n8n’s test with the values that the sandbox shows', async ({ editor, sandbox }) => {
		const dialog = await editor.newCredential('tencent');
		const { sdkAppId, secretKey, adminUserId, baseUrl } = sandbox.credential;
		await fieldOf(dialog, 'sdkAppId').fill(String(sdkAppId));
		await fieldOf(dialog, 'secretKey').fill(secretKey);
		await fieldOf(dialog, 'adminUserId').fill(adminUserId);
		await fieldOf(dialog, 'region').click();
		await editor.page.getByRole('option', { name: 'Custom' }).click();
		await fieldOf(dialog, 'baseUrl').fill(baseUrl);
		await editor.part('credential-save-button').getByRole('button').click();

		await dialog.getByText('Connection tested successfully').waitFor();
		expect(sandbox.calls.at(-1)).toMatchObject({
			api: 'account_check',
			errorCode: 0,
		});
	});

	const wrong = [
		['an app of another region', 'sdkAppId', String(otherRegionApp), 'This region has no app'],
		[
			'an app that nobody has',
			'sdkAppId',
			'1400000001',
			'This region does not accept the SDKAppID',
		],
		['an app that is disabled', 'sdkAppId', String(disabledApp), 'This app is disabled'],
		['a key of another app', 'secretKey', '0'.repeat(64), 'The secret key does not belong to this'],
		['a user who is no admin', 'adminUserId', 'user_1001', 'is not an admin of this app'],
		['an address where nothing answers', 'baseUrl', 'http://127.0.0.1:1', 'ECONNREFUSED'],
	] as const;
	for (const [mistake, field, value, told] of wrong) {
		scene(`says what to do about ${mistake}`, async ({ editor, api, sandbox }) => {
			const name = `Spoilt ${Date.now()}`;
			const { id } = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
			const dialog = await editor.openCredential(id);
			// n8n tests it once it is opened; a second test beside that would confuse it.
			await dialog.getByText('Connection tested successfully').waitFor();
			await fieldOf(dialog, field).fill(value);
			// n8n takes a number when its field is left.
			await fieldOf(dialog, field).blur();
			await editor.part('credential-save-button').getByRole('button').click();

			await dialog.getByText('Couldn’t connect with these settings').waitFor();
			await dialog.getByText('More details').click();
			await dialog.getByText(told).waitFor();
		});
	}
});

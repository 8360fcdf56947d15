import { mayDifferByItem } from '../../nodes/TencentChat/execution/storedCredential';

/** n8n as the node meets it, with its store of credentials behind. */
const n8nWith = (additionalData: unknown) =>
	({
		additionalData,
		getMode: () => 'trigger',
		getNode: () => ({ credentials: { tencentChatApi: { id: '1', name: 'Tencent Chat' } } }),
	}) as never;

const storing = (fields: object) => ({
	credentialsHelper: {
		getDecrypted: (...[, named, type, , , raw]: unknown[]) => {
			expect(named).toEqual({ id: '1', name: 'Tencent Chat' });
			expect([type, raw]).toEqual(['tencentChatApi', true]);
			return Promise.resolve(fields);
		},
	},
});

describe('whether a credential may differ by item', () => {
	it.each<[string, object, boolean]>([
		['plain values', { sdkAppId: 1400000000, secretKey: 'abc', useBackupDomain: false }, false],
		['a secret from a vault', { secretKey: '={{ $secrets.vault.chatKey }}' }, false],
		['a variable', { sdkAppId: '={{ $vars.app }}', secretKey: '={{$env.KEY}}' }, false],
		["the item's data", { sdkAppId: 1, secretKey: '={{ $json.key }}' }, true],
		['a variable that the item names', { sdkAppId: '={{ $vars[$json.tenant] }}' }, true],
		['a variable and more', { secretKey: '={{ $vars.a + $json.b }}' }, true],
		['two in one text', { secretKey: '={{ $vars.a }}{{ $json.b }}' }, true],
	])('%s', async (_, fields, differs) => {
		await expect(mayDifferByItem(n8nWith(storing(fields)))).resolves.toBe(differs);
	});

	it.each<[string, unknown]>([
		['has no such store', undefined],
		['has another', { credentialsHelper: {} }],
		['gives nothing', { credentialsHelper: { getDecrypted: () => Promise.resolve(undefined) } }],
		['refuses', { credentialsHelper: { getDecrypted: () => Promise.reject(new Error('no')) } }],
	])('is taken for granted where n8n %s', async (_, additionalData) => {
		await expect(mayDifferByItem(n8nWith(additionalData))).resolves.toBe(true);
	});
});

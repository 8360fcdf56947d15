import { createAppOfItem } from '../../nodes/TencentChat/execution/app';
import {
	mayDifferByItem,
	takesFromWorkflow,
} from '../../nodes/TencentChat/execution/storedCredential';

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

const unreadable: Array<[string, unknown]> = [
	['has no such store', undefined],
	['has none at all', null],
	['has no helper', {}],
	['has another', { credentialsHelper: {} }],
	['gives nothing', { credentialsHelper: { getDecrypted: () => Promise.resolve(undefined) } }],
	['refuses', { credentialsHelper: { getDecrypted: () => Promise.reject(new Error('no')) } }],
];

describe('whether a credential may differ by item', () => {
	it.each<[string, object, boolean]>([
		['plain values', { sdkAppId: 1400000000, secretKey: 'abc', useBackupDomain: false }, false],
		['a secret from a vault', { secretKey: '={{ $secrets.vault.chatKey }}' }, false],
		['a variable', { sdkAppId: '={{ $vars.app }}', secretKey: '={{$env.KEY}}' }, false],
		["the item's data", { sdkAppId: 1, secretKey: '={{ $json.key }}' }, true],
		['a variable that the item names', { sdkAppId: '={{ $vars[$json.tenant] }}' }, true],
		['a variable and more', { secretKey: '={{ $vars.a + $json.b }}' }, true],
		['two in one text', { secretKey: '={{ $vars.a }}{{ $json.b }}' }, true],
		['words before a variable', { secretKey: '=key of {{ $vars.a }}' }, true],
		['an expression without blanks', { secretKey: '={{$secrets.vault.key}}' }, false],
		['a text that only looks like one', { secretKey: 'a={{ $json.b }}' }, false],
	])('%s', async (_, fields, differs) => {
		await expect(mayDifferByItem(n8nWith(storing(fields)))).resolves.toBe(differs);
	});

	it.each(unreadable)('is taken for granted where n8n %s', async (_, additionalData) => {
		await expect(mayDifferByItem(n8nWith(additionalData))).resolves.toBe(true);
	});
});

describe('whether a credential takes values from the workflow', () => {
	it.each<[string, object, boolean]>([
		['plain values', { sdkAppId: 1400000000, secretKey: 'abc', useBackupDomain: false }, false],
		['a secret from a vault', { secretKey: '={{ $secrets.vault.chatKey }}' }, false],
		['a variable', { sdkAppId: '={{ $vars.app }}', secretKey: '={{$env.KEY}}' }, false],
		['a variable that only begins like an item', { secretKey: '={{ $jsonKey }}' }, false],
		['a text that only looks like one', { secretKey: 'a={{ $json.b }}' }, false],
		["the item's data", { sdkAppId: 1, secretKey: '={{ $json.key }}' }, true],
		['an item of the input', { secretKey: '={{ $input.first().json.key }}' }, true],
		['another node', { secretKey: "={{ $('Get key').item.json.key }}" }, true],
		['the item alone', { secretKey: '={{ $item(0).key }}' }, true],
		['all items', { secretKey: '={{ $items()[0].json.key }}' }, true],
		['the number of the item', { sdkAppId: '={{ $itemIndex }}' }, true],
	])('%s', async (_, fields, takes) => {
		await expect(takesFromWorkflow(n8nWith(storing(fields)))).resolves.toBe(takes);
	});

	it.each(unreadable)('is not believed where n8n %s', async (_, additionalData) => {
		await expect(takesFromWorkflow(n8nWith(additionalData))).resolves.toBe(false);
	});
});

describe('the app of an item', () => {
	const fixed = { secretKey: 'key', region: 'singapore' };
	const appsOf = async (stored: object, appIds: readonly unknown[]) => {
		const read: number[] = [];
		const made: number[] = [];
		const context = Object.assign(n8nWith(storing(stored)), {
			getInputData: () => appIds.map(() => ({ json: {} })),
			getCredentials: async (_type: string, item: number) => {
				read.push(item);
				return await Promise.resolve({ ...fixed, sdkAppId: appIds[item] });
			},
		});
		const client = { call: async () => await Promise.reject(new Error('not called')) };
		const appOf = await createAppOfItem(context, ({ sdkAppId }) => {
			made.push(sdkAppId);
			return client;
		});
		const apps: unknown[] = [];
		for (const [item] of appIds.entries()) {
			const found = await appOf(item);
			apps.push(found.ok ? found.value : found.error);
		}
		return { read, made, apps };
	};
	const ofItem = { ...fixed, sdkAppId: '={{ $json.app }}' };

	it('is read once for all items where nothing in the credential can differ', async () => {
		const { read, made, apps } = await appsOf({ ...fixed, sdkAppId: 7 }, [7, 7, 7]);
		expect(read).toEqual([0]);
		expect(made).toEqual([7]);
		expect(apps).toMatchObject([7, 7, 7].map((sdkAppId) => ({ app: { sdkAppId } })));
		expect(new Set(apps).size).toBe(1);
	});

	it('is read once for the only item, whatever is in the credential', async () => {
		const { read, apps } = await appsOf(ofItem, [7]);
		expect(read).toEqual([0]);
		expect(apps).toMatchObject([{ app: { sdkAppId: 7 } }]);
	});

	it('is read for each item where it may differ, and is the same object for the same app', async () => {
		const { read, made, apps } = await appsOf(ofItem, [7, 8, 7]);
		expect(read).toEqual([0, 1, 2]);
		expect(made).toEqual([7, 8]);
		expect(apps).toMatchObject([7, 8, 7].map((sdkAppId) => ({ app: { sdkAppId } })));
		expect(apps[2]).toBe(apps[0]);
	});

	it('that cannot be used fails its item alone', async () => {
		const { apps } = await appsOf(ofItem, [7, 0, 8]);
		expect(apps).toMatchObject([
			{ app: { sdkAppId: 7 } },
			{ kind: 'input' },
			{ app: { sdkAppId: 8 } },
		]);
	});
});

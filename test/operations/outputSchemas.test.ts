import { startSandbox, type Sandbox } from '../../sandbox';
import { jsonOf } from '../engine/support/outputs';
import { differencesFromSchema } from '../engine/support/schemaDifferences';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002', 'user_1003'] });
	sandbox.seed([
		{
			from: 'user_1001',
			to: 'user_1002',
			text: 'hello',
			msgKey: '1_1_1790000000',
			cloudCustomData: '{}',
		},
		{ from: 'user_1001', to: 'user_1002', text: 'hello', msgKey: '2_2_1790000000' },
	]);
	sandbox.seedGroup(['one', 'two'].map((text) => ({ groupId: 'club', from: 'user_1001', text })));
});
afterAll(async () => await sandbox.close());

const text = { msgBodyInput: 'text', text: 'hello', cloudCustomData: '{"a":1}' };
const sides = { fromAccount: 'user_1001', toAccount: 'user_1002' };
const push = { offlinePush: { push: { title: 'New message' } } };

/**
 * The operations whose own tests do not use `runOperation`, which checks the same for all others.
 * Each is given as many fields as it takes.
 */
const samples: ReadonlyArray<[string, object]> = [
	[
		'oneToOneMessage/modify',
		{
			...sides,
			msgKey: '1_1_1790000000',
			fieldsToModify: 'both',
			...text,
			options: { returnPreviousVersion: true },
		},
	],
	[
		'oneToOneMessage/send',
		{ ...sides, ...text, options: { ...push, msgLifeTime: 60, isNeedReadReceipt: true } },
	],
	['oneToOneMessage/sendToMany', { toAccounts: 'user_1002, user_1003', ...text, options: push }],
	[
		'oneToOneMessage/getMany',
		{ operatorAccount: 'user_1002', peerAccount: 'user_1001', returnAll: true },
	],
	['oneToOneMessage/recall', { ...sides, msgKey: '2_2_1790000000' }],
	['groupMessage/modify', { groupId: 'club', msgSeq: 1, fieldsToModify: 'both', ...text }],
	[
		'groupMessage/send',
		{
			groupId: 'club',
			fromAccount: 'user_1001',
			...text,
			options: { ...push, mentionAll: true, msgPriority: 'Low' },
		},
	],
	['groupMessage/getMany', { groupId: 'club', returnAll: true }],
	['groupMessage/recall', { groupId: 'club', msgSeqs: '2' }],
	['account/check', { userIds: 'user_1001' }],
	[
		'account/mute',
		{ userId: 'user_1001', muteWhere: 'oneGroup', groupId: 'club', muteFor: 'lift' },
	],
	['account/mute', { userId: 'user_1001', muteWhere: 'everywhere', muteFor: 'lift' }],
	['account/kick', { userId: 'user_1003' }],
	['callback/reply', { decision: 'rewrite', fieldsToModify: 'both', ...text }],
];

describe('What the items of an operation hold', () => {
	it.each(samples)('is what its output schema says: %s', async (id, parameters) => {
		const [resource = '', operation = ''] = id.split('/');
		const result = await runTencentChat(sandbox.credential, {
			parameters: { resource, operation, ...parameters },
			items: [{}],
		});
		expect(result.error).toBeUndefined();
		const items = jsonOf(result.output(nodeName));
		expect(items.length).toBeGreaterThan(0);
		expect(differencesFromSchema(items, resource, operation)).toEqual([]);
	});
});

import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { jsonOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const key = '31906_833502_1572869830';
const item = { From: 'user_1001', To: 'user_1002', Key: key, Group: 'club', Seq: 7 };
const picked = (value: string) => ({
	__rl: true as const,
	mode: 'list',
	value,
	cachedResultName: 'x',
});
const byId = (value: string) => ({ __rl: true as const, mode: 'id', value });

const requestOf = async (parameters: INodeParameters) => {
	const result = await runTencentChat(sandbox.credential, {
		parameters: {
			...{ operation: 'modify', msgBodyInput: 'text', text: 'edited', options: { dryRun: true } },
			...parameters,
		},
		onError: 'continueRegularOutput',
		items: [item],
	});
	return jsonOf(result.output(nodeName))[0];
};

describe.each([
	['a text of an older workflow', (value: string) => value, false],
	['a plain reference of an older workflow', (name: string) => `={{ $json.${name} }}`, true],
	['another expression of an older workflow', (name: string) => `={{ $json['${name}'] }}`, true],
	['an ID', byId, false],
	['a plain reference by ID', (name: string) => byId(`={{ $json.${name} }}`), true],
	['another expression by ID', (name: string) => byId(`={{ $json['${name}'] }}`), true],
	['what was picked from the list', picked, false],
])('%s', (_, held, isReference) => {
	const hold = (field: 'To' | 'Key' | 'Group') => held(isReference ? field : item[field]);

	it('names the recipient and the message', async () => {
		const parameters = { resource: 'oneToOneMessage', fromAccount: 'user_1001' };

		expect(
			await requestOf({ ...parameters, toAccount: hold('To'), msgKey: hold('Key') }),
		).toMatchObject({ request: { body: { To_Account: 'user_1002', MsgKey: key } } });
	});

	it('names the group', async () => {
		expect(
			await requestOf({ resource: 'groupMessage', groupId: hold('Group'), msgSeq: '7' }),
		).toMatchObject({ request: { body: { GroupId: 'club', MsgSeq: 7 } } });
	});
});

it.each([undefined, '', byId(''), picked('')])(
	'%j fails by the name of its field',
	async (msgKey) => {
		const users = { fromAccount: 'user_1001', toAccount: 'user_1002' };

		const parameters = {
			resource: 'oneToOneMessage',
			...users,
			...(msgKey !== undefined && { msgKey }),
		};
		const result = await requestOf(parameters).catch((thrown: unknown) => String(thrown));
		expect(JSON.stringify(result)).toContain('Message Key');
	},
);

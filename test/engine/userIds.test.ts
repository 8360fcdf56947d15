import { startSandbox, type Sandbox } from '../../sandbox';
import { nodeName, runTencentChat, runWithoutCredential } from './support/tencentChat';

/** A UUID, as a callback of a real app has it: 36 bytes. */
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const warning = (message: string) => [{ message, type: 'warning', location: 'outputPane' }];

describe('a user ID longer than Tencent documents', () => {
	it('is sent, with one warning for the run that names the first item', async () => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: {
				resource: 'oneToOneMessage',
				operation: 'send',
				fromAccount: 'user_1001',
				toAccount: '={{ $json.to }}',
				msgBodyInput: 'text',
				text: 'hi',
			},
			items: [{ to: 'user_1002' }, { to: uuid }, { to: other }, { to: uuid }],
		});

		expect(result.output(nodeName).map(({ json }) => json.To_Account)).toEqual([
			'user_1002',
			uuid,
			other,
			uuid,
		]);
		expect(result.hints(nodeName)).toEqual(
			warning(
				`Tencent's documentation allows 32 bytes for a user ID; 2 are longer, the first is ${uuid} (item 1). They are sent as they are, and Tencent may refuse them`,
			),
		);
	});

	it('is warned of where items share calls, where the request is only shown, and in an answer to Tencent', async () => {
		const one = (items: string) =>
			warning(
				`Tencent's documentation allows 32 bytes for a user ID; one is longer: ${uuid} (${items}). It is sent as it is, and Tencent may refuse it`,
			);
		const checked = await runTencentChat(sandbox.credential, {
			parameters: { resource: 'account', operation: 'check', userIds: '={{ $json.user }}' },
			items: [{ user: 'user_1001' }, { user: uuid }],
			onError: 'continueErrorOutput',
		});
		expect(checked.hints(nodeName)).toEqual(one('items 0 to 1'));

		const shown = await runTencentChat(sandbox.credential, {
			parameters: {
				resource: 'account',
				operation: 'kick',
				userId: uuid,
				options: { dryRun: true },
			},
			items: [{}],
		});
		expect(shown.hints(nodeName)).toEqual(one('item 0'));

		const answered = await runWithoutCredential({
			parameters: {
				resource: 'callback',
				operation: 'reply',
				question: 'invite',
				decision: 'blockSome',
				refusedUserIds: uuid,
			},
			items: [{}],
		});
		expect(answered.hints(nodeName)).toEqual(one('item 0'));
	});
});

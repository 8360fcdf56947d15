import type { Sandbox } from '../../../sandbox';
import type { Build } from '../../../scripts/builds';
import { runTencentChat, type NodeUnderTest } from '../support/tencentChat';

/** What both builds promise; `test/transport/contract.test.ts` holds what they send with to the same. */
export const builds: ReadonlyArray<[Build]> = [['verified'], ['pooled']];

export const edit = {
	...{ resource: 'oneToOneMessage', operation: 'modify', fieldsToModify: 'msgBody' },
	...{ fromAccount: 'user_1001', toAccount: 'user_1002', msgKey: '={{ $json.key }}' },
	...{ msgBodyInput: 'text', text: '={{ $json.text }}' },
};

/** As many stored messages, and an edit for each. */
export const editsIn = (sandbox: Sandbox, count: number) =>
	sandbox
		.seed(
			Array.from({ length: count }, () => ({ from: 'user_1001', to: 'user_1002', text: 'old' })),
		)
		.map(({ msgKey }, index) => ({ key: msgKey, text: `new ${index}` }));

export const textsIn = (sandbox: Sandbox, one = 'user_1001', other = 'user_1002') =>
	sandbox.conversation(one, other).map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

/** Runs the node of a build; an edit with the error output where nothing else is said. */
export const runOn = async (
	build: Build,
	credential: Sandbox['credential'],
	node: Pick<NodeUnderTest, 'items'> & Partial<NodeUnderTest>,
) =>
	await runTencentChat(credential, {
		parameters: edit,
		onError: 'continueErrorOutput',
		...node,
		build,
	});

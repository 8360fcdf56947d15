import { startSandbox, type Sandbox } from '../../sandbox';
import { describeQuestion } from '../engine/support/question';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['member'] });
	sandbox.seedGroup([{ groupId: 'team', from: 'member', text: 'hello' }]);
});
afterEach(async () => await sandbox.close());

describe('A question to a group', () =>
	describeQuestion({
		sandbox: () => sandbox,
		to: { resource: 'groupMessage', groupId: 'team' },
		text: () => String(sandbox.group('team').at(-1)?.msgBody[0]?.MsgContent.Text),
		sent: { GroupId: 'team', MsgSeq: 2 },
	}));

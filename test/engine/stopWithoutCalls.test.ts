import { startSandbox, type Sandbox } from '../../sandbox';
import { runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const items = Array.from({ length: 20_000 }, (_, index) => ({ index }));

/** Ends at once what the event loop reaches while the run goes on. */
const stopSoon = () => {
	const button = new AbortController();
	setTimeout(() => button.abort(), 30);
	return button.signal;
};

describe('Stop is heard in the midst of many items', () => {
	it('of a dry run', async () => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: {
				resource: 'oneToOneMessage',
				operation: 'send',
				toAccount: '={{ "user_" + $json.index }}',
				msgBodyInput: 'text',
				text: 'hello',
				options: { dryRun: true },
			},
			items,
			run: { signal: stopSoon() },
		});
		expect(result.status).toBe('canceled');
	});

	it('of an operation that makes no call', async () => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: {
				resource: 'callback',
				operation: 'reply',
				decision: 'block',
				errorCode: 120001,
				errorInfo: '={{ "not here " + $json.index }}',
			},
			items,
			run: { signal: stopSoon() },
		});
		expect(result.status).toBe('canceled');
	});
});

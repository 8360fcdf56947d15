import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { readExample } from './support/runExample';
import { waitingExecution } from './support/waitingExecution';

describe('ask-a-moderator-first.json', () => {
	let sandbox: Sandbox;

	beforeEach(async () => {
		sandbox = await startSandbox();
		sandbox.seed(exampleMessages);
	});
	afterEach(async () => await sandbox.close());

	const ask = async () =>
		await waitingExecution(await readExample('ask-a-moderator-first.json'), sandbox.credential);
	const textOf = (a: string, b: string, at: number) =>
		sandbox.conversation(a, b).at(at)?.msgBody[0]?.MsgContent.Text;
	const question = () => String(textOf('administrator', 'moderator_1', -1));
	const inQuestion = () => textOf('user_1001', 'user_1003', -1);

	it.each([
		['approve', 'It stays', 'Still cheap tickets!', '✓ Keep'],
		['decline', 'Remove it', '[Removed by a moderator]', '✗ Remove'],
	])('does what the moderator decides: %s', async (decision, node, text, shown) => {
		const { asked, visit, resume } = await ask();
		expect(asked.error).toBeUndefined();
		expect(inQuestion()).toBe('Still cheap tickets!');
		const [link = ''] = /http\S+/.exec(question()) ?? [];

		const { item } = await visit({ method: 'POST', link, form: { decision } });
		const result = await resume(item);
		expect(result.error).toBeUndefined();
		expect(result.output(node)).toHaveLength(1);
		expect(inQuestion()).toBe(text);
		expect(question()).toContain(shown);
	});

	it('closes the question when nobody answers in time, and leaves the message', async () => {
		const { resume } = await ask();
		const result = await resume();

		expect(result.error).toBeUndefined();
		expect(result.output('Close the question')).toHaveLength(1);
		expect(question()).toMatch(
			/^May this message of user_1003 stay\?[^]*Nobody answered in time\.$/,
		);
		expect(question()).not.toContain('http');
		expect(inQuestion()).toBe('Still cheap tickets!');
	});
});

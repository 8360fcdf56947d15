import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleConversation } from '../../sandbox/exampleConversation';
import { createEngine, readWorkflowJson } from '../../scripts/engine';
import { packageDir } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const runExample = async (file: string) => {
	const credentials = { 'Tencent Chat sandbox': { ...sandbox.credential } };
	const engine = await createEngine({ packageDir, credentials });
	return await engine.run(await readWorkflowJson(join(packageDir, 'examples', file)));
};

describe('redact-banned-words.json', () => {
	it('redacts what is flagged, keeps images and custom data, and leaves the rest alone', async () => {
		sandbox.seed(exampleConversation);

		const result = await runExample('redact-banned-words.json');

		expect(result.error).toBeUndefined();
		const messages = sandbox.conversation('user_1001', 'user_1002');
		expect(messages.map(({ edits }) => edits)).toEqual([0, 0, 0, 1, 1, 0]);
		expect(messages[3]).toMatchObject({
			msgBody: [
				{ MsgContent: { Text: 'Nothing, if you join my ***: *** for everybody' } },
				{ MsgType: 'TIMImageElem' },
			],
			cloudCustomData: '{"replyTo":"price","moderated":true,"rule":"banned-words"}',
		});
		expect(result.output('Edited').map(({ json }) => json.Previous)).toMatchObject([
			{ MsgBody: [{ MsgContent: { Text: expect.stringContaining('free money') } }, {}] },
			{ MsgBody: [{ MsgContent: { Text: 'No casino, thanks. Just the boat.' } }] },
		]);
		expect(result.output('Not edited')).toEqual([]);
	});

	it('gives a message that is gone to the branch for what was not edited', async () => {
		sandbox.seed(exampleConversation);
		sandbox.faults.decide = ({ api }) =>
			api === 'modify_c2c_msg' ? { errorCode: 20026 } : undefined;

		const result = await runExample('redact-banned-words.json');

		expect(result.output('Edited')).toEqual([]);
		expect(result.output('Not edited')).toHaveLength(2);
		expect(result.output('Not edited')[0]?.json).toMatchObject({
			From_Account: 'user_1002',
			error: { errorCode: 20026 },
		});
	});
});

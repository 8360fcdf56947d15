import { join } from 'node:path';
import { startSandbox } from '../sandbox';
import { exampleConversation } from '../sandbox/exampleConversation';
import { showConversation } from './demo/conversation';
import { folderOf } from './builds';
import { createEngine, readWorkflowJson } from './engine';
import { root } from './host/hostFolder';

const packageDir = folderOf('pooled');
const example = 'examples/redact-banned-words.json';

/** `npm run demo`: one example workflow, run by n8n's engine, edits messages at the sandbox. */
async function main(): Promise<void> {
	say('Starting a Tencent Chat on this machine (the sandbox) …');
	const sandbox = await startSandbox({ log: (line) => say(`  ${line}`) });
	try {
		sandbox.seed(exampleConversation);
		const conversation = () => sandbox.conversation('user_1001', 'user_1002');
		const before = conversation();
		say(`\nThe conversation before:\n\n${showConversation(before)}\n`);

		say("Loading the built package with n8n's own loader …");
		const credential = { 'Tencent Chat sandbox': { ...sandbox.credential } };
		const engine = await createEngine({ packageDir, credentials: credential });
		const workflow = await readWorkflowJson(join(root, example));

		say(`Running ${example} in n8n's engine. The calls that reach Tencent Chat:\n`);
		const result = await engine.run(workflow);
		if (result.error !== undefined) throw result.error;

		const after = conversation();
		say(`\nThe conversation after:\n\n${showConversation(after, before)}\n`);
		const edited = result.output('Edited').length;
		const failed = result.output('Not edited').length;
		say(
			`${edited} messages edited, ${failed} failed, ${after.length - edited - failed} left alone.`,
		);
		if (edited === 0 || failed > 0) throw new Error('The workflow did not edit what it flagged.');
		say('\nNext: "npm test" runs the tests, "npm start" opens a real n8n with this node in it.');
	} finally {
		await sandbox.close();
	}
}

const say = (line: string) => console.log(line);

main().then(
	// The pool keeps connections to a server that is gone; nothing is left to wait for.
	() => process.exit(0),
	(thrown: unknown) => {
		console.error(
			`\nThe demo did not work: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
		);
		process.exit(1);
	},
);

import { resolve } from 'node:path';
import { scaffold } from './newOperation/scaffold';

const HELP = `npm run new-operation -- <resource> <operation> [api]

  resource    such as account, groupMessage, oneToOneMessage, or a new one
  operation   such as unmute: the value that workflows store, never to change
  api         an API that the node calls already, by its name in nodes/shared/apis, such as kick;
              or the path of a new one, such as v4/openim/set_key_values. Unless it is given, the
              operation's name makes one.

Writes the operation, its line in the registry and its test; for a new API also its entry, its line
there, and its file in the sandbox unless the sandbox has it.`;

/** `npm run new-operation`: the skeleton of an operation, which builds and passes its test. */
async function main(): Promise<void> {
	const [resource, operation, api] = process.argv.slice(2);
	if (resource === undefined || operation === undefined || resource.startsWith('-')) {
		console.log(HELP);
		return;
	}
	const root = resolve(__dirname, '..');
	const { written, changed, missing } = await scaffold({ root, resource, operation, api });
	console.log(
		[
			...written.map((file) => `wrote    ${file}`),
			...changed.map((file) => `changed  ${file}`),
			...missing.map((field) => `missing  a part of the form in request for ${field}`),
			'',
			'Next: fill them in from the page of the API. CONTRIBUTING.md says what goes where.',
			`Then: npm test -- test/operations/${resource}.${operation}, npm run docs, and .ci/run at last.`,
		].join('\n'),
	);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

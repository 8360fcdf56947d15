import { resolve } from 'node:path';
import { scaffold } from './newOperation/scaffold';

const HELP = `npm run new-operation -- <resource> <operation> [api path]

  resource    such as account, groupMessage, oneToOneMessage, or a new one
  operation   such as unmute: the value that workflows store, never to change
  api path    such as v4/openim/set_key_values; made from the operation's name unless given

Writes the operation, its line in the registry, its API and its test.`;

/** `npm run new-operation`: the skeleton of an operation, which builds and passes its tests. */
function main(): void {
	const [resource, operation, path] = process.argv.slice(2);
	if (resource === undefined || operation === undefined || resource.startsWith('-')) {
		console.log(HELP);
		return;
	}
	const root = resolve(__dirname, '..');
	const { written, changed } = scaffold({ root, resource, operation, path });
	console.log(
		[
			...written.map((file) => `wrote    ${file}`),
			...changed.map((file) => `changed  ${file}`),
			'',
			'Next: fill in the API from its page, then the form, the sentences and the example of its output.',
			'Serve the API in sandbox/apis, so that the test can look at what became of a call.',
			'At last: npm run docs && .ci/run',
		].join('\n'),
	);
}

try {
	main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const folder = resolve(__dirname, '../../sandbox/page');

/**
 * Runs the page's own modules outside of a browser, in a Node that takes them as they are.
 * @param code the body of an async function: `load('diff')` gives a module, `input` what was handed
 * in; what it returns comes back
 */
export const runInPage = (code: string, input: unknown): unknown => {
	const script = `
		const folder = ${JSON.stringify(`file://${folder}`)};
		const load = (name) => import(folder + '/' + name + '.mjs');
		class Node {
			constructor(tag) { Object.assign(this, { tag, attributes: {}, children: [] }); }
			setAttribute(name, value) { this.attributes[name] = value; }
			append(...children) { this.children.push(...children); }
			addEventListener() {}
		}
		globalThis.document = {
			createElement: (tag) => new Node(tag),
			createElementNS: (_, tag) => new Node(tag),
			getElementById: () => new Node('p'),
		};
		let text = '';
		for await (const chunk of process.stdin) text += chunk;
		const input = JSON.parse(text);
		const run = async () => { ${code} };
		process.stdout.write(JSON.stringify(await run()));
	`;
	const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
		input: JSON.stringify(input),
		encoding: 'utf8',
	});
	return JSON.parse(output) as unknown;
};

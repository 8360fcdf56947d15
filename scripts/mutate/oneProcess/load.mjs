import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { resolve, sep } from 'node:path';
import { jestExpect } from '@jest/expect';
import { transformSync } from '@swc/core';
import { ModuleMocker } from 'jest-mock';

const root = process.cwd() + sep;
const require = createRequire(root);
const mocker = new ModuleMocker(globalThis);
/** As CommonJS: its ES module leaves out what runs tests. */
export const circus = createRequire(import.meta.url)('jest-circus');
const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;

Object.assign(globalThis, {
	...{ afterAll, afterEach, beforeAll, beforeEach, describe, it, test },
	expect: jestExpect,
	jest: {
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		requireActual: (path) => requireFrom(path),
	},
});

const compiled = new Map();

const loadTypeScript = (module, file) => {
	if (!compiled.has(file)) {
		const { code } = transformSync(readFileSync(file, 'utf8'), {
			filename: file,
			jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
			module: { type: 'commonjs' },
		});
		compiled.set(file, code);
	}
	// What a module does as it loads is no test's, also where a test loads it.
	const state = globalThis.__stryker__;
	const { currentTestId } = state;
	state.currentTestId = undefined;
	try {
		module._compile(compiled.get(file), file);
	} finally {
		state.currentTestId = currentTestId;
	}
};

// First of all, since `TencentChat.node` would else be found as `TencentChat.node.json`.
const others = { ...Module._extensions };
for (const extension of Object.keys(others)) delete Module._extensions[extension];
Object.assign(Module._extensions, { '.ts': loadTypeScript, ...others });

// n8n loads the built package. Its sources stand in for it, so that the engine sees the mutants.
const load = Module._load;
const built = /\/dist\/(nodes|credentials)\/(.+)\.js$/;
Module._load = (request, ...rest) => {
	const source =
		request.startsWith(root) && !request.includes('node_modules') && built.exec(request);
	return load(source ? `${root}${source[1]}/${source[2]}.ts` : request, ...rest);
};

const isOurs = (file) => file.startsWith(root) && !file.includes(`${sep}node_modules${sep}`);

/** What a process remembers of one mutant must not meet another. */
export function forgetOurs() {
	for (const [file, { children }] of Object.entries(require.cache)) {
		if (isOurs(file)) delete require.cache[file];
		else children.splice(0, Infinity, ...children.filter(({ id }) => !isOurs(id)));
	}
}

/** As the file that was loaded last. */
let requireFrom = require;

export function requireOurs(path) {
	const file = resolve(root, path);
	requireFrom = createRequire(file);
	require(file);
}

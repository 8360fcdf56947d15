const { resolve, sep } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const root = resolve(__dirname, '../../..') + sep;
const isOurs = (file) =>
	file.startsWith(root) &&
	!file.startsWith(__dirname) &&
	!file.includes(`${sep}node_modules${sep}`);

/**
 * Jest loads every module anew for each file of tests. n8n-core is 1,700 modules, and takes most of
 * a second, so what `jest.config.js` maps to a file beside this one is loaded by Node itself, once a
 * worker. n8n's loader then loads the built package with Node as well. That is forgotten after each
 * file: what a process remembers of one sandbox must not meet another.
 */
module.exports = class extends TestEnvironment {
	async setup() {
		await super.setup();
		// Those outside and those inside have one clock and one set of environment variables.
		this.global.Date = Date;
		this.global.process.env = process.env;
		this.global.requireOutside = (name) => {
			// What n8n's classes are decorated with.
			require('reflect-metadata');
			return require(name);
		};
	}

	async teardown() {
		for (const [file, { children }] of Object.entries(require.cache)) {
			if (isOurs(file)) delete require.cache[file];
			else children.splice(0, Infinity, ...children.filter(({ id }) => !isOurs(id)));
		}
		await super.teardown();
	}
};

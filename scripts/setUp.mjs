/**
 * Brings a clone to the point where the next command can run, and says in one line what it does.
 *
 *   node scripts/setUp.mjs         installs the dependencies where they are missing or out of date
 *   node scripts/setUp.mjs build   and builds `dist` where it is missing or older than its sources
 *
 * It needs nothing but Node and npm, and returns at once where there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { missingBuild, root } from './setUp/buildStamp.mjs';
import { missingInstall } from './setUp/install.mjs';

const steps = [
	{ purpose: 'Installing dependencies', command: 'npm ci', missing: missingInstall },
	{
		purpose: 'Building dist',
		command: 'node node_modules/gulp/bin/gulp.js build --silent',
		missing: missingBuild,
	},
].slice(0, process.argv.includes('build') ? 2 : 1);

/** Says it, and whether the next step may follow. */
const say = (line, goOn = true) => {
	process.stderr.write(`set-up: ${line}\n`);
	if (!goOn) process.exitCode = 1;
	return goOn;
};

/** npm only warns of a Node that is too old; what follows then fails in words that do not say so. */
const nodeIsNewEnough = () => {
	const { engines } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
	const oldest = engines.node.replace('>=', '');
	const own = process.versions.node;
	if (own.localeCompare(oldest, 'en', { numeric: true }) >= 0) return true;
	const advice = 'Install a newer one from https://nodejs.org and run the command again.';
	return say(`this is Node ${own}, but Node ${oldest} or newer is needed. ${advice}`, false);
};

const done = ({ purpose, command, missing }) => {
	const reason = missing(root);
	if (reason === undefined) return true;
	say(`${purpose} (${reason}).`);
	// The shell finds npm.cmd on Windows; both commands are constants.
	const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
	return status === 0 || say(`${purpose} failed: \`${command}\` (see above).`, false);
};

if (nodeIsNewEnough()) steps.every(done);

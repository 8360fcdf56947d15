/**
 * Brings a clone to the point where the next command can run, and says in one line what it does.
 *
 *   node scripts/setUp.mjs         installs the dependencies where they are missing or out of date
 *   node scripts/setUp.mjs build   and builds `dist` where it is missing or older than its sources
 *
 * It needs nothing but Node and npm, and returns at once where there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { missingBuild } from './setUp/buildStamp.mjs';
import { missingInstall } from './setUp/install.mjs';
import { oldNode } from './setUp/nodeVersion.mjs';
import { oneAtATime } from './setUp/oneAtATime.mjs';
import { root } from './setUp/root.mjs';

const say = (line) => process.stderr.write(`set-up: ${line}\n`);

class SetUpFailure extends Error {}

const steps = [
	{ purpose: 'Installing dependencies', command: 'npm ci', missing: missingInstall },
	{
		purpose: 'Building dist',
		command: 'node node_modules/gulp/bin/gulp.js build --silent',
		missing: missingBuild,
	},
].slice(0, process.argv.includes('build') ? 2 : 1);

const nothingToDo = () => steps.every(({ missing }) => missing() === undefined);

const doSteps = () => {
	for (const { purpose, command, missing } of steps) {
		const reason = missing();
		if (reason === undefined) continue;
		say(`${purpose} (${reason}).`);
		// The shell finds npm.cmd on Windows; both commands are constants.
		const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
		if (status !== 0) throw new SetUpFailure(`${purpose} failed: \`${command}\` (see above).`);
	}
};

try {
	const tooOld = oldNode();
	if (tooOld !== undefined) throw new SetUpFailure(tooOld);
	if (!nothingToDo()) await oneAtATime(doSteps, say);
} catch (error) {
	if (!(error instanceof SetUpFailure)) throw error;
	say(error.message);
	process.exitCode = 1;
}

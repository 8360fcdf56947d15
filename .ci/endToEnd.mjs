/**
 * Runs the end-to-end tests and writes how many passed and failed, as jest's own `--json` names them.
 * A file with a failed test is run a second time, on a new n8n, and then counts as it ends there.
 *
 *   node .ci/endToEnd.mjs RESULTS.json
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tests take 8 to 12 minutes, on a busy machine twice that; installing n8n, where it is not there yet, 3 to 8 more. */
const withinMs = 45 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'tencent-chat-ci-'));
const output = join(folder, 'results.json');
const deadline = Date.now() + withinMs;

const runJest = (files) => {
	rmSync(output, { force: true });
	const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.e2e.config.js'];
	const args = [...jest, '--json', `--outputFile=${output}`, '--runTestsByPath', ...files];
	const timeout = Math.max(deadline - Date.now(), 1);
	// Asked to end, the tests end n8n and the browser first.
	spawnSync(process.execPath, files.length > 0 ? args : args.slice(0, -1), {
		...{ stdio: ['ignore', 'ignore', 'inherit'], timeout, killSignal: 'SIGTERM' },
	});
	return existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')).testResults : [];
};

// A file with skipped tests is neither `passed` nor `failed` to jest.
const failed = ({ status }) => status === 'failed';
const files = new Map(runJest([]).map((file) => [file.name, file]));
const again = [...files.values()].filter(failed).map(({ name }) => name);
if (again.length > 0 || files.size === 0) {
	console.log(`Once more: ${again.join(', ') || 'all files'}`);
	for (const file of runJest(again)) files.set(file.name, file);
}
rmSync(folder, { recursive: true });

const tests = [...files.values()].flatMap(({ assertionResults }) => assertionResults);
const count = (status) => tests.filter((test) => test.status === status).length;
for (const { status, fullName } of tests) {
	if (status === 'pending') console.log(`Skipped: ${fullName}`);
}
const unread = [...files.values()].filter(
	(file) => failed(file) && !file.assertionResults.some(({ status }) => status === 'failed'),
);
const results = {
	numPassedTests: count('passed'),
	// A file that could not be run at all counts as one.
	numFailedTests: count('failed') + unread.length + (files.size === 0 ? 1 : 0),
};
writeFileSync(process.argv[2], JSON.stringify(results));
process.exitCode = results.numFailedTests > 0 ? 1 : 0;

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.mjs';

const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
const lock = join(tmpdir(), `n8n-nodes-tencent-chat-set-up-${name}`);
const lookAgainMs = 200;

const isRunning = (pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
};

const holder = () => {
	try {
		return Number(readFileSync(lock, 'utf8'));
	} catch {
		return undefined;
	}
};

const take = () => {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
	}
};

const waitForTurn = async (say) => {
	let told = false;
	while (!take()) {
		const pid = holder();
		if (pid !== undefined && !isRunning(pid)) rmSync(lock, { force: true });
		else if (pid !== undefined && !told) {
			say(`waiting for another set-up of this folder (process ${pid}) to end.`);
			told = true;
		}
		await sleep(lookAgainMs);
	}
};

/** Runs `work` once no other set-up of this folder is under way; a dead one's lock is put aside. */
export const oneAtATime = async (work, say) => {
	await waitForTurn(say);
	try {
		work();
	} finally {
		rmSync(lock, { force: true });
	}
};

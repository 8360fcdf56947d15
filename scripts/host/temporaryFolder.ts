import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder that goes when it is removed, or else when this process ends. */
export const temporaryFolder = async (name: string) => {
	const path = await mkdtemp(join(tmpdir(), `tencent-chat-${name}-`));
	const atExit = () => {
		try {
			rmSync(path, { recursive: true, force: true, maxRetries: 5 });
		} catch {
			// What was killed just before may still write into it.
		}
	};
	process.once('exit', atExit);
	const remove = async () => {
		process.off('exit', atExit);
		await rm(path, { recursive: true, force: true, maxRetries: 5 });
	};
	return { path, remove };
};

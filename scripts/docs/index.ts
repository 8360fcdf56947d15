import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { pages, root, textOf } from './pages';

/**
 * `npm run docs`: writes the pages that are made from the code's tables, and names those that changed.
 * With `--check` it writes nothing, and fails where a page is not current.
 */
async function writePages(): Promise<void> {
	const onlyCheck = process.argv.includes('--check');
	for (const [path, make] of Object.entries(pages)) {
		const file = resolve(root, path);
		const text = await format(await make(), { ...(await resolveConfig(file)), filepath: file });
		if (text === textOf(path)) continue;
		console.log(`${onlyCheck ? 'is not current:' : 'wrote'} ${path}`);
		if (onlyCheck) process.exitCode = 1;
		else writeFileSync(file, text);
	}
}

writePages().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});

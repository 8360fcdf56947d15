import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pages, root, textOf } from './pages';

/** `npm run docs`: writes the pages that are made from the code's tables. */
async function writePages(): Promise<void> {
	for (const [path, make] of Object.entries(pages)) {
		const text = await make();
		if (text === textOf(path)) continue;
		writeFileSync(resolve(root, path), text);
		console.log(`wrote ${path}`);
	}
}

writePages().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});

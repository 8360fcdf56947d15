import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { schemaFiles } from './index';

/** A step of the build: writes the output schemas into the folder that is named. */
const [folder = 'dist'] = process.argv.slice(2);
for (const [path, schema] of schemaFiles()) {
	const file = resolve(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify({ ...schema, version: 1 })}\n`);
}

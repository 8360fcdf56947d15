import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

const files = readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => join('nodes', name));

/** The files that a file imports, be it for their types alone. */
const importsOf = (file: string): string[] =>
	[...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)]
		.map(([, path = '']) => join(dirname(file), path))
		.flatMap((path) => [`${path}.ts`, join(path, 'index.ts')])
		.filter((path) => existsSync(join(root, path)));

/** A way from a file back to one that was passed on it; none where there is no circle. */
function circleFrom(
	file: string,
	done: Set<string>,
	way: readonly string[] = [],
): readonly string[] | undefined {
	if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
	if (done.has(file)) return undefined;
	for (const imported of importsOf(file)) {
		const circle = circleFrom(imported, done, [...way, file]);
		if (circle !== undefined) return circle;
	}
	done.add(file);
	return undefined;
}

it('No files import each other in a circle', () => {
	const done = new Set<string>();

	expect(files.length).toBeGreaterThan(100);
	expect(files.flatMap((file) => circleFrom(file, done) ?? [])).toEqual([]);
});

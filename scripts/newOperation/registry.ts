import type { Names } from './names';

/** The registry with one more operation, imported in the order of the paths. */
export function withOperation(registry: string, { resource, operation }: Names): string {
	const path = `./${resource}/${operation}`;
	const local = isTaken(registry, operation) ? `${operation}Of${capital(resource)}` : operation;
	const imported = local === operation ? operation : `${operation} as ${local}`;
	const line = `import { ${imported} } from '${path}';`;
	return registry
		.replace(/^(?:import \{.*\n)+/m, (lines) => insertByPath(lines, line, path))
		.replace(/^\];$/m, `\t${local},\n];`);
}

/** The registry of APIs with one more; as it is where it has it. */
export function withApi(registry: string, { api }: Names): string {
	const line = `\t${api}: async () => (await import('./${api}')).${api},`;
	if (registry.includes(`\t${api}: `)) return registry;
	return registry.replace(/^export const apis = \{\n([^}]*)/m, (_, entries: string) => {
		const lines = [...entries.trimEnd().split('\n'), line];
		return `export const apis = {\n${lines.join('\n')}\n`;
	});
}

/** The menu with one more resource, whose first operation this is; as it is where it has it. */
export function withResource(
	menu: string,
	{ resource, shownResource, resourceWords, operation }: Names,
): string {
	if (menu.includes(`value: '${resource}'`)) return menu;
	const entry = `	{
		value: '${resource}',
		name: '${shownResource}',
		description: 'Say what ${article(resourceWords)} is',
		chinese: '${shownResource}',
		defaultOperation: '${operation}',
	},
`;
	return menu.replace(/^\] as const;$/m, `${entry}] as const;`);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const article = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

const isTaken = (registry: string, name: string): boolean =>
	new RegExp(`[{ ]${name} \\}`).test(registry);

function insertByPath(lines: string, line: string, path: string): string {
	const imports = lines.trimEnd().split('\n');
	const pathOf = (text: string) => /from '(.*)'/.exec(text)?.[1] ?? '';
	const later = imports.findIndex((text) => pathOf(text).startsWith('.') && pathOf(text) > path);
	imports.splice(later === -1 ? imports.length : later, 0, line);
	return `${imports.join('\n')}\n`;
}

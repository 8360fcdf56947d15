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
		defaultOperation: '${operation}',
	},
`;
	return menu.replace(/^\] as const;$/m, `${entry}] as const;`);
}

/** The table of outputs with one more: what was sent, then what was answered. */
export function withOutput(outputs: string, { resource, operation, api }: Names): string {
	const path = `../../nodes/shared/apis/${api}`;
	const line = `import { ${api} } from '${path}';`;
	const imported = outputs.includes(line)
		? outputs
		: outputs.replace(/^(?:import \{.*\n)+/m, (lines) => insertByPath(lines, line, path));
	const entry = `\t'${resource}/${operation}': { parts: [${api}.request, ${api}.reply] },\n`;
	return imported.replace(/^\};\n(?=\nexport const outputOf)/m, `${entry}};\n`);
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

import type { Names } from './names';
import { capital } from './names';

/** The registry with one more operation: imported in the order of the paths, and last of its resource. */
export function withOperation(registry: string, { resource, operation, constant }: Names): string {
	const path = `./${resource}/${operation}`;
	const local = isTaken(registry, constant) ? `${constant}Of${capital(resource)}` : constant;
	const imported = local === constant ? constant : `${constant} as ${local}`;
	const line = `import { ${imported} } from '${path}';`;
	const ofResource = importedFrom(registry, resource);
	return registry
		.replace(/^(?:import \{.*\n)+/m, (lines) => insertByPath(lines, line, path))
		.replace(/(?<=^const all\b.*\n)(?:\t\w+,\n)+/m, (list) => insertAfter(list, local, ofResource));
}

/** The registry of APIs with one more, in the order of their names; as it is where it has it. */
export function withApi(registry: string, { api }: Names): string {
	if (registry.includes(`\t${api}: `)) return registry;
	return registry.replace(/(?<=^export const apis = \{\n)[^}]*/m, (list) => {
		const entries = list.split(/^(?=\t\w+: )/m);
		const nameOf = (entry: string) => (/\w+/.exec(entry)?.[0] ?? '').toLowerCase();
		const later = entries.findIndex((entry) => nameOf(entry) > api.toLowerCase());
		entries.splice(later === -1 ? entries.length : later, 0, entryOf(api));
		return entries.join('');
	});
}

/** In one line, or in two as the formatter breaks one of more than 100 columns, in which a tab is 2. */
const entryOf = (api: string): string => {
	const load = `(await import('./${api}')).${api},\n`;
	const line = `\t${api}: async () => ${load}`;
	return line.length > 100 ? `\t${api}: async () =>\n\t\t${load}` : line;
};

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

/** What the operations of a resource are called in the registry. */
const importedFrom = (registry: string, resource: string): ReadonlySet<string> =>
	new Set(
		[...registry.matchAll(/^import \{ (?:\w+ as )?(\w+) \} from '\.\/(\w+)\/\w+';$/gm)]
			.filter(([, , folder]) => folder === resource)
			.map(([, name = '']) => name),
	);

/** A list with one more name behind the last of some, or at its end where it holds none of them. */
function insertAfter(list: string, name: string, some: ReadonlySet<string>): string {
	const lines = list.trimEnd().split('\n');
	const last = lines.findLastIndex((line) => some.has(line.slice(1, -1)));
	lines.splice(last === -1 ? lines.length : last + 1, 0, `\t${name},`);
	return `${lines.join('\n')}\n`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { anchorOf } from '../../../scripts/docs/markdown';

export const root = resolve(__dirname, '../../..');

const foreign = new Set(['node_modules', 'dist', 'coverage', '.git', '.host', 'packages']);

/** All Markdown files of the repository, by their paths from its root. */
export const markdownFiles = (folder = root): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return foreign.has(entry.name) ? [] : markdownFiles(path);
		return entry.name.endsWith('.md') ? [relative(root, path)] : [];
	});

export const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** What is written for people: without code, in which brackets mean other things. */
const prose = (text: string): string =>
	text.replaceAll(/^(```|~~~).*?^\1/gms, '').replaceAll(/`[^`\n]*`/g, '``');

/** The targets of all links and pictures. */
export const linksOf = (text: string): string[] => [
	...[...prose(text).matchAll(/\]\(\s*([^)\s]*)[^)]*\)/g)].map(([, target = '']) => target),
	...[...prose(text).matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map(([, target = '']) => target),
	...[...prose(text).matchAll(/(?:src|href|srcset)="([^"]+)"/g)].map(([, target = '']) => target),
];

/** Where a link into a file may lead. */
export function anchorsOf(text: string): Set<string> {
	const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id));
	const counts = new Map<string, number>();
	const withoutFences = text.replaceAll(/^(```|~~~).*?^\1/gms, '');
	for (const [, heading = ''] of withoutFences.matchAll(/^#{1,6} (.+)$/gm)) {
		const slug = anchorOf(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim());
		const count = counts.get(slug) ?? 0;
		counts.set(slug, count + 1);
		anchors.add(count === 0 ? slug : `${slug}-${count}`);
	}
	return anchors;
}

/** Why a link of a file leads nowhere, or nothing where it is fine. */
export function brokenBecause(file: string, target: string): string | undefined {
	if (/^[a-z][a-z\d+.-]*:/i.test(target)) return outwardProblem(target);
	const [path = '', anchor] = target.split('#');
	const there = path === '' ? file : relative(root, resolve(root, dirname(file), path));
	if (there.startsWith('..')) return 'leads out of the repository';
	if (!existsSync(resolve(root, there))) return `there is no ${there}`;
	if (anchor === undefined || !there.endsWith('.md')) return undefined;
	return anchorsOf(read(there)).has(anchor) ? undefined : `${there} has no heading #${anchor}`;
}

/** Tests call nobody, so that of links outward only the form is looked at. */
const outwardProblem = (target: string): string | undefined =>
	URL.canParse(target) && /^https:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?(\/|$|#|\?)/.test(target)
		? undefined
		: 'is no https address';

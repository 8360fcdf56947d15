import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Api } from '../../nodes/shared/apis/api';
import { code, generatedFrom, link, page, table } from './markdown';

type AnyApi = Pick<
	Api<unknown, unknown>,
	'path' | 'callsPerSecond' | 'partLimit' | 'repeatableForMs' | 'page'
>;

export async function apisPage(): Promise<string> {
	const apis = await allApis();
	return page([
		generatedFrom('`nodes/shared/apis/`'),
		'# APIs and their limits',
		"The calls that the node makes. A limit counts for one app and one API, whoever calls. The last column says what the node does when a call's answer is lost, so that Tencent may or may not have carried it out.",
		table(
			['API', 'Calls a second', 'Also limited', 'When the answer is lost'],
			apis.map((api) => [
				link(code(api.path), api.page),
				String(api.callsPerSecond),
				api.partLimit?.words ?? '',
				afterLoss(api.repeatableForMs),
			]),
		),
		'What Tencent refused, and what never left, is not lost. It is tried again whatever the API, if the refusal is one that passes.',
	]);
}

const afterLoss = (repeatableForMs: number): string => {
	if (repeatableForMs === 0)
		return 'Not repeated: it could be done twice. The item fails and says so.';
	if (repeatableForMs === Infinity) return 'Repeated: it comes to the same.';
	return `Repeated for ${repeatableForMs / 1_000} seconds, as long as Tencent knows a repeat.`;
};

const folder = resolve(__dirname, '../../nodes/shared/apis');

/** Every API that a file of the folder exports, each path once, sorted by path. */
async function allApis(): Promise<readonly AnyApi[]> {
	const byPath = new Map<string, AnyApi>();
	for (const file of readdirSync(folder).sort()) {
		const exported: unknown = await import(resolve(folder, file));
		for (const value of isObject(exported) ? Object.values(exported) : []) {
			if (isApi(value) && !byPath.has(value.path)) byPath.set(value.path, value);
		}
	}
	return [...byPath.values()].sort((a, b) => a.path.localeCompare(b.path));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isApi = (value: unknown): value is AnyApi =>
	isObject(value) && 'path' in value && 'callsPerSecond' in value && 'page' in value;

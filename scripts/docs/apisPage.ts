import { apis } from '../../nodes/shared/apis';
import type { Api } from '../../nodes/shared/apis/api';
import { code, generatedFrom, link, page, table } from './markdown';

type AnyApi = Pick<Api<never, unknown>, 'path' | 'callsPerSecond' | 'repeatableForMs' | 'page'> & {
	readonly partLimit?: { readonly words: string };
};

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

/** Every API of the registry, each path once, sorted by path. */
async function allApis(): Promise<readonly AnyApi[]> {
	const loaded: readonly AnyApi[] = await Promise.all(Object.values(apis).map((load) => load()));
	const byPath = new Map(loaded.map((api) => [api.path, api]));
	return [...byPath.values()].sort((one, other) => one.path.localeCompare(other.path));
}

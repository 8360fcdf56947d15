import type { Api } from '../apis/api';
import type { Limit, SlidingSecond } from '../callRate';
import type { SandboxOptions } from '../sandboxOptions';
import { refuse, type Reply } from '../reply';
import type { Signatures } from '../signatures';

/** What the head of a request tells. */
export interface RequestHead {
	method: string;
	/** Path and query. */
	target: string;
	clientIp: string;
	/** `performance.now()` on arrival. */
	atMs: number;
}

/**
 * The API and the caller of an accepted request, or the refusal. `command` names the call in
 * records.
 */
export type Admission =
	| { command: string; api: Api; identifier: string; refusal?: undefined }
	| { command: string; refusal: Reply };

export interface RequestRules extends Pick<
	SandboxOptions,
	'otherRegionApps' | 'disabledApps' | 'allowedIps'
> {
	apis: readonly Api[];
	sdkAppId: number;
	admins: readonly string[];
	signatures: Signatures;
	/**
	 * Calls beyond this limit are refused with 60007. Read again for every call, since it can be
	 * changed.
	 */
	limit: () => Limit;
	limits: SlidingSecond;
}

/** Decides about a call by its head alone: path, query, signature, rights, and at last the rate. */
export const createRequestGuard = (rules: RequestRules): ((head: RequestHead) => Admission) => {
	const byPath = new Map(rules.apis.map((api) => [`/${api.path}`, api]));
	return (head) => {
		const mark = head.target.indexOf('?');
		const path = mark === -1 ? head.target : head.target.slice(0, mark);
		const query = new URLSearchParams(mark === -1 ? '' : head.target.slice(mark + 1));
		const api = byPath.get(path);
		const command = api?.command ?? path;
		if (head.method !== 'POST')
			return { command, refusal: refuse(60002, `use POST, not ${head.method}`) };
		if (api === undefined) return { command, refusal: refuse(60009, path) };
		const refusal = refusalOfQuery(query) ?? refusalOfCaller(query, head.clientIp, rules);
		if (refusal) return { command, refusal };
		// The rate comes last, so that calls without a valid signature do not count.
		const limit = rules.limit();
		const perSecond = limit === 'documented' ? api.callsPerSecond : limit;
		if (perSecond !== undefined && !rules.limits.take(api.path, perSecond, head.atMs))
			return { command, refusal: refuse(60007, `${command} takes ${perSecond} calls a second`) };
		return { command, api, identifier: query.get('identifier') ?? '' };
	};
};

const PARAMETERS = ['sdkappid', 'identifier', 'usersig', 'random', 'contenttype'];

const refusalOfQuery = (query: URLSearchParams): Reply | undefined => {
	const unknown = [...query.keys()].find((name) => !PARAMETERS.includes(name));
	if (unknown !== undefined) return refuse(60002, `unknown query parameter ${unknown}`);
	if (query.get('contenttype') !== 'json') return refuse(60002, 'contenttype must be json');
	const random = query.get('random') ?? '';
	if (!/^\d{1,10}$/.test(random) || Number(random) > 4294967295)
		return refuse(60002, 'random must be an unsigned 32-bit integer');
	return undefined;
};

const refusalOfCaller = (
	query: URLSearchParams,
	clientIp: string,
	rules: RequestRules,
): Reply | undefined => {
	const appId = query.get('sdkappid') ?? '';
	if (appId === '') return refuse(60012);
	if (rules.otherRegionApps?.includes(Number(appId))) return refuse(70020, appId);
	if (rules.disabledApps?.includes(Number(appId))) return refuse(60016, appId);
	if (appId !== String(rules.sdkAppId)) return refuse(60006, appId);
	if (rules.allowedIps && !rules.allowedIps.includes(clientIp)) return refuse(60021, clientIp);
	const identifier = query.get('identifier') ?? '';
	if (identifier === '') return refuse(60004);
	const userSig = query.get('usersig') ?? '';
	if (userSig === '') return refuse(70002);
	const code = rules.signatures.refusalOf({ userSig, sdkAppId: rules.sdkAppId, identifier });
	if (code !== undefined) return refuse(code);
	return rules.admins.includes(identifier) ? undefined : refuse(60010, identifier);
};

import { env } from 'node:process';
import { isExempt } from './noProxy';

/** How the environment says that an origin is reached. */
export type Route =
	| { readonly kind: 'direct' }
	/**
	 * It is reached through a forward proxy, to which `Proxy-Authorization` is sent where it is set.
	 */
	| { readonly kind: 'proxy'; readonly uri: string; readonly token: string | undefined }
	/**
	 * The variable cannot be used. The words name it but hold nothing of its value, which may have a
	 * password.
	 */
	| { readonly kind: 'unusable'; readonly problem: string };

/**
 * Reads how an origin is reached from HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, in either
 * case, where the small letters win. Without HTTPS_PROXY and ALL_PROXY, HTTP_PROXY serves https as
 * well.
 */
export function routeTo(origin: string): Route {
	const url = new URL(origin);
	const variables = url.protocol === 'https:' ? forHttps() : forHttp();
	const [name, value = ''] = variables.find(([, each]) => each !== undefined) ?? [''];
	const noProxy = env.no_proxy ?? env.NO_PROXY ?? '';
	return value.trim() === '' || isExempt(url, noProxy)
		? { kind: 'direct' }
		: readProxy(name, value.trim());
}

type Variable = readonly [name: string, value: string | undefined];

const http = (): Variable[] => [
	['http_proxy', env.http_proxy],
	['HTTP_PROXY', env.HTTP_PROXY],
];
const https = (): Variable[] => [
	['https_proxy', env.https_proxy],
	['HTTPS_PROXY', env.HTTPS_PROXY],
];
const all = (): Variable[] => [
	['all_proxy', env.all_proxy],
	['ALL_PROXY', env.ALL_PROXY],
];
const forHttp = () => [...http(), ...all()];
const forHttps = () => [...https(), ...all(), ...http()];

const example = 'such as http://proxy.example.com:3128';

function readProxy(name: string, value: string): Route {
	const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase();
	if (scheme?.startsWith('socks')) {
		return unusable(`${name} names a SOCKS proxy, and only HTTP proxies can be used, ${example}`);
	}
	if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
		return unusable(`${name} begins with neither http:// nor https://, ${example}`);
	}
	// An address without a scheme, such as 127.0.0.1:7890, is accepted, as curl does.
	const address = scheme === undefined ? `http://${value}` : value;
	if (!URL.canParse(address)) return unusable(`${name} holds no address of a proxy, ${example}`);
	const url = new URL(address);
	return { kind: 'proxy', uri: url.origin, token: tokenOf(url) };
}

const unusable = (problem: string): Route => ({ kind: 'unusable', problem });

const tokenOf = ({ username, password }: URL): string | undefined => {
	if (username === '' && password === '') return undefined;
	const secret = `${decoded(username)}:${decoded(password)}`;
	return `Basic ${Buffer.from(secret).toString('base64')}`;
};

/**
 * Decodes percent codes. A `%` that begins no code stays as it is, since passwords may hold one.
 */
const decoded = (part: string): string =>
	part.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
		try {
			return decodeURIComponent(codes);
		} catch {
			return codes;
		}
	});

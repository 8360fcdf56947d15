import type { IncomingMessage } from 'node:http';

/**
 * Says why a request for the page is refused; undefined where it is not. The page shows the secret
 * key and can send as any user, so only a browser or a tool on this machine gets it, and no other
 * web page.
 */
export const refusalOfRequest = (
	{ socket, headers, method }: Pick<IncomingMessage, 'socket' | 'headers' | 'method'>,
	isDocument: boolean,
): string | undefined => {
	if (!LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '')) return 'only from this machine';
	// Against DNS rebinding: with a foreign name that leads here, foreign pages would be of "the same
	// origin".
	const host = headers.host ?? '';
	if (!LOOPBACK_HOST.test(host)) return 'only as 127.0.0.1 or localhost';
	if (!isDocument && !OWN_SITES.includes(headers['sec-fetch-site']))
		return 'only for the page itself';
	if (headers.origin !== undefined && headers.origin.replace(/^https?:\/\//, '') !== host)
		return 'only for the page itself';
	// A form of a foreign page can send text; for JSON its browser asks first, and gets no
	// permission.
	if (method === 'POST' && !/^application\/json\b/.test(headers['content-type'] ?? ''))
		return 'only JSON';
	return undefined;
};

const LOOPBACK_ADDRESS = /^(::ffff:)?127\.|^::1$/;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
/** Browsers send `none` for an address that the user typed. Other tools send no such header. */
const OWN_SITES: ReadonlyArray<string | string[] | undefined> = ['same-origin', 'none', undefined];

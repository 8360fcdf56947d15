import type { IncomingMessage } from 'node:http';

/**
 * Why a request for the page is refused, or undefined. The page shows the secret key and can send
 * as anybody, so nobody gets it but a browser (or a tool) on this machine that asked for it itself.
 */
export const refusalOfRequest = (
	{ socket, headers, method }: Pick<IncomingMessage, 'socket' | 'headers' | 'method'>,
	isDocument: boolean,
): string | undefined => {
	if (!LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '')) return 'only from this machine';
	// A name of somebody else's that leads here would make their pages "the same origin".
	const host = headers.host ?? '';
	if (!LOOPBACK_HOST.test(host)) return 'only as 127.0.0.1 or localhost';
	if (!isDocument && !OWN_SITES.includes(headers['sec-fetch-site']))
		return 'only for the page itself';
	if (headers.origin !== undefined && headers.origin.replace(/^https?:\/\//, '') !== host)
		return 'only for the page itself';
	// Forms of other pages can send text, but not this type without being asked first.
	if (method === 'POST' && !/^application\/json\b/.test(headers['content-type'] ?? ''))
		return 'only JSON';
	return undefined;
};

const LOOPBACK_ADDRESS = /^(::ffff:)?127\.|^::1$/;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
/** `none` is what the user typed; tools other than browsers send no such header. */
const OWN_SITES: ReadonlyArray<string | string[] | undefined> = ['same-origin', 'none', undefined];

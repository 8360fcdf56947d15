import type { ServerResponse } from 'node:http';

/** Sends a whole response with the headers that every response of the page has. */
export const send = (
	response: ServerResponse,
	status: number,
	type: string,
	content: string | Buffer,
): void => {
	response.writeHead(status, { ...HEADERS, 'Content-Type': type });
	response.end(content);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
	send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/**
 * They forbid foreign and inline code, so that a browser shows what a message holds as text at
 * most.
 */
export const HEADERS = {
	'Content-Security-Policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cache-Control': 'no-store',
};

import type { ServerResponse } from 'node:http';

/** Sends one whole answer with the headers that every answer of the page has. */
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

/** Nothing from elsewhere, nothing inline: what a message holds can only ever be text. */
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

import type { ServerResponse } from 'node:http';
import type { Reply } from '../reply';
import type { FaultName } from '../types';

/**
 * Sends a reply, or spoils the sending as the fault says.
 * @returns the HTTP status that went out, undefined where none did
 */
export const sendReply = (
	response: ServerResponse,
	reply: Reply,
	fault?: FaultName,
): number | undefined => {
	if (fault !== undefined) return spoilers[fault](response, reply);
	const json = Buffer.from(JSON.stringify(reply));
	response.writeHead(200, {
		'Content-Type': 'application/json; charset=utf-8',
		'Content-Length': json.length,
	});
	response.end(json);
	return 200;
};

/** Faults of what stands in front of the server: the call never gets to it. */
export const neverArrives = (fault: FaultName | undefined): boolean =>
	fault === 'resetBefore' || fault === 'badGateway' || fault === 'html';

const reset = (response: ServerResponse) => {
	response.socket?.destroy();
	return undefined;
};

const page = (response: ServerResponse, status: number, title: string) => {
	// Gateways like to show the address that was asked for, and here that holds the signature:
	// clients must keep it out of what they tell.
	const address = response.req.url ?? '';
	const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${address}</p></body></html>`;
	response.writeHead(status, { 'Content-Type': 'text/html', 'Content-Length': html.length });
	response.end(html);
	return status;
};

const spoilers: Record<FaultName, (response: ServerResponse, reply: Reply) => number | undefined> =
	{
		resetBefore: reset,
		resetAfter: reset,
		silence: () => undefined,
		badGateway: (response) => page(response, 502, 'Bad Gateway'),
		html: (response) => page(response, 200, 'Please sign in to the network'),
		cutBody: (response, reply) => {
			const json = Buffer.from(JSON.stringify(reply));
			response.writeHead(200, {
				'Content-Type': 'application/json; charset=utf-8',
				'Content-Length': json.length,
			});
			// The socket ends only once the half is out, or the client would see a plain reset.
			response.write(json.subarray(0, json.length >> 1), () => response.socket?.end());
			return 200;
		},
	};

import type { ServerResponse } from 'node:http';
import type { Reply } from '../reply';
import type { FaultName } from '../types';

/**
 * Sends a reply, or spoils it as the fault says.
 *
 * @returns the HTTP status that was sent, undefined where none was
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

/**
 * Says whether a fault happens before the server, such as in a gateway, so that the call is not
 * applied.
 */
export const neverArrives = (fault: FaultName | undefined): boolean =>
	fault === 'resetBefore' || fault === 'badGateway' || fault === 'html';

const reset = (response: ServerResponse) => {
	response.socket?.destroy();
	return undefined;
};

const page = (response: ServerResponse, status: number, title: string) => {
	// Gateways often show the address that was called. Here it holds the signature, which a client
	// must keep out of its error messages.
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
			// Ends the socket only after half of the body was sent, or the client would see a reset.
			response.write(json.subarray(0, json.length >> 1), () => response.socket?.end());
			return 200;
		},
	};

import type { IncomingMessage } from 'node:http';

export interface RequestBody {
	bytes: number;
	text: string;
}

/**
 * Reads a request's body to its end. Resolves to undefined when the connection broke off before.
 */
export const readRequestBody = (request: IncomingMessage): Promise<RequestBody | undefined> =>
	new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let bytes = 0;
		request.on('data', (chunk: Buffer) => {
			bytes += chunk.length;
			if (bytes <= MAX_KEPT_BYTES) chunks.push(chunk);
		});
		request.on('end', () => resolve({ bytes, text: Buffer.concat(chunks).toString('utf8') }));
		request.on('close', () => resolve(undefined));
	});

/**
 * A megabyte of a longer body is kept, and the rest is only counted. No API takes so much; without
 * a bound, one call could fill the memory.
 */
const MAX_KEPT_BYTES = 1_048_576;

import type { IncomingMessage } from 'node:http';

export interface RequestBody {
	bytes: number;
	text: string;
}

/** Reads a request to its end. Undefined when it broke off; bytes over the cap are counted, not kept. */
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

/** Of a longer body, a megabyte is kept and the rest only counted: no API takes so much. */
const MAX_KEPT_BYTES = 1_048_576;

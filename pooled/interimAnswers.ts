import type { Socket } from 'node:net';

const interim = Buffer.from('HTTP/1.1 100');
const endOfHead = Buffer.from('\r\n\r\n');

/**
 * Takes "100 Continue" out of what a socket reads. Some gateways send it without being asked, as
 * HTTP allows, and undici takes it for a broken answer. One is looked for only between a request
 * and the beginning of its answer, so that no answer's body is touched.
 */
export function withoutInterimAnswers(socket: Socket): void {
	const read = socket.read.bind(socket);
	let written = -1;
	let held: Buffer | undefined;
	const readOn = (): unknown => {
		const chunk: unknown = read();
		if (!Buffer.isBuffer(chunk) || socket.bytesWritten === written) return chunk;
		let bytes = held === undefined ? chunk : Buffer.concat([held, chunk]);
		held = undefined;
		while (beginsAs(bytes, interim)) {
			const end = bytes.indexOf(endOfHead);
			if (end < 0) {
				held = bytes;
				return readOn();
			}
			bytes = bytes.subarray(end + endOfHead.length);
		}
		// This is the answer itself, so nothing is taken out until another request is written.
		written = socket.bytesWritten;
		return bytes;
	};
	Object.defineProperty(socket, 'read', { value: readOn, configurable: true });
}

/** Says whether the first bytes are the same, up to the end of the shorter part. */
const beginsAs = (bytes: Buffer, others: Buffer): boolean => {
	const length = Math.min(bytes.length, others.length);
	return bytes.subarray(0, length).equals(others.subarray(0, length));
};

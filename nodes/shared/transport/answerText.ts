/**
 * How large an answer may be. A page of a hundred messages of 12 KB each is some 1.2 MB; what is far
 * above that is no answer of Tencent's, and taken whole it would fill n8n's memory.
 */
export const maxAnswerBytes = 16 * 1_024 * 1_024;

/** Text of UTF-8, without the byte order mark that some gateways put before it. */
export const textOfUtf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads a body to its end and gives its text, or nothing where it is larger than an answer may be. */
export async function readBounded(body: AsyncIterable<unknown>): Promise<string | undefined> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of body) {
		// Leaving the loop ends the body, and with it the connection.
		if (!(chunk instanceof Uint8Array)) throw new TypeError('The body has no bytes.');
		bytes += chunk.length;
		if (bytes > maxAnswerBytes) return undefined;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

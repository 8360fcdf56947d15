import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { maxAnswerBytes, textOfUtf8 } from '../nodes/shared/transport/httpAnswer';
import type { TransportOutcome } from '../nodes/shared/transport/transport';
import { answerTooLarge, faultReason } from '../nodes/shared/transport/transport';

/** The encodings that gateways use for answers, some without being asked to. */
const decoders = new Map([
	['gzip', promisify(gunzip)],
	['x-gzip', promisify(gunzip)],
	['deflate', promisify(inflate)],
	['br', promisify(brotliDecompress)],
]);

type Head = Pick<Extract<TransportOutcome, { kind: 'answer' }>, 'httpStatus' | 'retryAfterMs'>;

/**
 * Decodes the body of an answer. The decoded text is bounded as the body is, so that a small body
 * cannot fill the memory.
 */
export async function answerOf(
	body: Buffer,
	encoding: string,
	head: Head,
): Promise<TransportOutcome> {
	const decode = decoders.get(encoding.trim().toLowerCase());
	if (decode === undefined) return { kind: 'answer', ...head, text: textOfUtf8(body) };
	try {
		const bytes = await decode(body, { maxOutputLength: maxAnswerBytes });
		return { kind: 'answer', ...head, text: textOfUtf8(bytes) };
	} catch (thrown) {
		const reason = faultReason(thrown);
		if (reason === 'ERR_BUFFER_TOO_LARGE') return answerTooLarge;
		return { kind: 'fault', fault: 'answerCut', left: true, reason };
	}
}

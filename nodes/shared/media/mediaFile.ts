import { createHash } from 'node:crypto';
import type { Result } from '../result';
import { failure, success } from '../result';
import type { PictureFacts } from './pictureFacts';
import { pictureFacts } from './pictureFacts';

/** What is known of a file once it has been read. */
export interface MediaFile {
	/**
	 * The MD5 of the content in hex. Serves as UUID, since the same file then has the same one
	 * everywhere.
	 */
	readonly md5: string;
	readonly bytes: number;
	/** Set where the file is a picture in a format that is known. */
	readonly picture?: PictureFacts;
}

/**
 * The largest file that is read, since Tencent's apps send files of up to 100 MB. With less, a file
 * that users can send would be refused; with more, one item could keep n8n busy for longer.
 */
export const maxMediaBytes = 100 * 1024 * 1024;

/**
 * How much of a file's beginning is kept to find format, width and height. With less, a JPEG with
 * much camera data before its size would count as one of unknown size.
 */
const headBytes = 256 * 1024;

/**
 * Reads a file once and keeps only its beginning in memory. Stops and fails when it is larger than
 * 100 MB.
 *
 * @param chunks the file's bytes in order; strings count as UTF-8
 */
export async function readMediaFile(
	chunks: AsyncIterable<unknown>,
): Promise<Result<MediaFile, 'tooLarge'>> {
	const hash = createHash('md5');
	const head: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of chunks) {
		const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		if (!(part instanceof Uint8Array)) continue;
		if (bytes < headBytes) head.push(part);
		bytes += part.length;
		if (bytes > maxMediaBytes) return failure('tooLarge');
		hash.update(part);
	}
	const picture = pictureFacts(Buffer.concat(head));
	return success({ md5: hash.digest('hex'), bytes, ...(picture !== undefined && { picture }) });
}

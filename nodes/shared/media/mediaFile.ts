import { createHash } from 'node:crypto';
import type { Result } from '../result';
import { failure, success } from '../result';
import type { PictureFacts } from './pictureFacts';
import { pictureFacts } from './pictureFacts';

/** What is known of a file once it has been looked at. */
export interface MediaFile {
	/** MD5 of the content, a usual UUID: the same file has the same one everywhere. */
	readonly md5: string;
	readonly bytes: number;
	/** Where the file is a picture of a kind that is known. */
	readonly picture?: PictureFacts;
}

/** Tencent's apps send files of up to 100 MB, and a picture is far below. */
export const maxMediaBytes = 100 * 1024 * 1024;

/** All that tells the format and the size of a picture stands before this. */
const headBytes = 256 * 1024;

/**
 * Reads a file once, keeps nothing but its beginning, and ends where it is too large.
 *
 * @param chunks as they come over the wire
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

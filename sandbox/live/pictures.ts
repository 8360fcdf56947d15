import { createHash } from 'node:crypto';
import type { MessageElement } from '../types';

/** A picture that a person chose on the page, which the browser has turned into a JPEG. */
export interface GivenPicture {
	/** The JPEG in base64. */
	readonly data: string;
	readonly width: number;
	readonly height: number;
}

/**
 * Keeps the pictures that were sent from the page, the last 100 of them, while the sandbox runs.
 */
export interface Pictures {
	/** Keeps a picture and gives the message element that shows it. */
	add(picture: GivenPicture, sandboxUrl: string): MessageElement;
	/** Finds a picture by the last part of its URL. */
	find(name: string): Buffer | undefined;
}

export const createPictures = (): Pictures => {
	const kept = new Map<string, Buffer>();
	return {
		add({ data, width, height }, sandboxUrl) {
			const bytes = Buffer.from(data, 'base64');
			const uuid = createHash('md5').update(bytes).digest('hex');
			kept.set(`${uuid}.jpg`, bytes);
			const [oldest] = kept.keys();
			if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
			const file = {
				...{ Size: bytes.length, Width: width, Height: height },
				URL: `${sandboxUrl}/_sandbox/pictures/${uuid}.jpg`,
			};
			return {
				MsgType: 'TIMImageElem',
				MsgContent: {
					UUID: uuid,
					ImageFormat: JPG,
					ImageInfoArray: [1, 2, 3].map((Type) => ({ Type, ...file })),
				},
			};
		},
		find: (name) => kept.get(name),
	};
};

/** Tencent's ImageFormat of a JPEG. */
const JPG = 1;
/** The page makes pictures of less than a megabyte, so this bounds the memory at 100 MB. */
const MAX_KEPT = 100;

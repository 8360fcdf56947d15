import { createHash } from 'node:crypto';
import type { MessageElement } from '../types';

/** A picture as the page's composer gives it: a JPEG that the browser has made of what was chosen. */
export interface GivenPicture {
	/** Base64. */
	readonly data: string;
	readonly width: number;
	readonly height: number;
}

/** Pictures that users sent from the page, kept as long as the sandbox runs. */
export interface Pictures {
	/** Keeps a picture, and gives the element of a message that shows it. */
	add(picture: GivenPicture, sandboxUrl: string): MessageElement;
	/** By the last part of its address. */
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

const JPG = 1;
/** The page makes them smaller than a megabyte each. */
const MAX_KEPT = 100;

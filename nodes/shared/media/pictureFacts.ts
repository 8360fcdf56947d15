/**
 * What the beginning of a picture's file tells. Width and height are in pixels, and 0 where
 * unknown.
 */
export interface PictureFacts {
	readonly format: 'JPG' | 'GIF' | 'PNG' | 'BMP';
	readonly width: number;
	readonly height: number;
}

/** Reads the facts of a picture in one of four formats. Undefined for every other file. */
export function pictureFacts(file: Buffer): PictureFacts | undefined {
	for (const { format, signature, sides } of formats) {
		if (file.subarray(0, signature.length).toString('latin1') !== signature) continue;
		try {
			const [width, height] = sides(file);
			return { format, width, height: Math.abs(height) };
		} catch {
			// The file ends before the place where its size would be.
			return { format, width: 0, height: 0 };
		}
	}
	return undefined;
}

type Sides = readonly [width: number, height: number];

const formats: ReadonlyArray<{
	readonly format: PictureFacts['format'];
	readonly signature: string;
	readonly sides: (file: Buffer) => Sides;
}> = [
	{
		format: 'PNG',
		signature: '\x89PNG\r\n\x1a\n',
		sides: (file) => [file.readUInt32BE(16), file.readUInt32BE(20)],
	},
	{
		format: 'GIF',
		signature: 'GIF8',
		sides: (file) => [file.readUInt16LE(6), file.readUInt16LE(8)],
	},
	{
		format: 'BMP',
		signature: 'BM',
		sides: (file) =>
			file.readUInt32LE(14) === oldBmpHeaderBytes
				? [file.readUInt16LE(18), file.readUInt16LE(20)]
				: [file.readInt32LE(18), file.readInt32LE(22)],
	},
	{ format: 'JPG', signature: '\xff\xd8\xff', sides: (file) => sidesOfJpeg(file) },
];

/** The header of the first BMP files, which tells each side in two bytes instead of four. */
const oldBmpHeaderBytes = 12;

/**
 * Walks over the segments, of which each tells its length, to the frame header that holds the size.
 */
function sidesOfJpeg(file: Buffer): Sides {
	let at = 2;
	for (;;) {
		const marker = file.readUInt8(at + 1);
		if (file.readUInt8(at) !== 0xff) return [0, 0];
		// Any number of fill bytes may stand before a marker.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return [file.readUInt16BE(at + 7), file.readUInt16BE(at + 5)];
		at += 2 + file.readUInt16BE(at + 2);
	}
}

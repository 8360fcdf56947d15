import { crc32, deflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';

const colours = 128;

/** A picture of a part of a page as PNG of few colours: pages are flat, and files are to be small. */
export const palettePng = async (part: Locator): Promise<Buffer> => {
	const shot = await part.screenshot({ animations: 'disabled', caret: 'hide' });
	const { width, height, pixels } = await pixelsOf(part.page(), shot);
	const palette = paletteOf(pixels);
	const nearest = nearestIn(palette);
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			rows[y * (width + 1) + 1 + x] = nearest(colourAt(pixels, (y * width + x) * 4));
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// 8 bits a pixel, by a palette.
	header.set([8, 3], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
		chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
};

/** The browser reads its own picture; what it gives are bytes of red, green, blue and alpha. */
const pixelsOf = async (page: Page, png: Buffer) => {
	const reader = await page.context().newPage();
	const { width, height, base64 } = await reader.evaluate<Pixels>(
		`(${readPixels})("${png.toString('base64')}")`,
	);
	await reader.close();
	return { width, height, pixels: Buffer.from(base64, 'base64') };
};

interface Pixels {
	width: number;
	height: number;
	base64: string;
}

const readPixels = `async (png) => {
	const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
	const picture = await createImageBitmap(new Blob([bytes]));
	const { width, height } = picture;
	const context = new OffscreenCanvas(width, height).getContext('2d');
	context.drawImage(picture, 0, 0);
	const { data } = context.getImageData(0, 0, width, height);
	let text = '';
	for (let at = 0; at < data.length; at += 32768)
		text += String.fromCharCode(...data.subarray(at, at + 32768));
	return { width, height, base64: btoa(text) };
}`;

const colourAt = (pixels: Buffer, at: number) => pixels.readUIntBE(at, 3);

const partsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

const distance = (a: number, b: number) => {
	const [red, green, blue] = partsOf(a);
	const [otherRed, otherGreen, otherBlue] = partsOf(b);
	return 2 * (red - otherRed) ** 2 + 4 * (green - otherGreen) ** 2 + 3 * (blue - otherBlue) ** 2;
};

/** The most frequent colours, each far enough from those before it. */
const paletteOf = (pixels: Buffer): number[] => {
	const counts = new Map<number, number>();
	for (let at = 0; at < pixels.length; at += 4) {
		const colour = colourAt(pixels, at);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const palette: number[] = [];
	for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
		// The first are the page's own surfaces and text: kept exactly, however close.
		const apart = palette.length < 32 ? 0 : 300;
		if (palette.every((other) => distance(colour, other) > apart)) palette.push(colour);
		if (palette.length === colours) break;
	}
	return palette;
};

const nearestIn = (palette: number[]) => {
	const known = new Map<number, number>();
	return (colour: number): number => {
		let found = known.get(colour);
		if (found === undefined) {
			found = palette.reduce(
				(best, other, at) =>
					distance(colour, other) < distance(colour, palette[best] ?? 0) ? at : best,
				0,
			);
			known.set(colour, found);
		}
		return found;
	};
};

const chunk = (type: string, data: Buffer): Buffer => {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
};

import { writeFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

/** Pages are flat, and the repository is to stay small: so many colours are enough for them. */
const colours = 128;

/** What stays around a picture of a canvas, in its own pixels. */
const margin = 30;

/** Of joined pictures, in pixels: about what a page of documentation shows of them. */
const joinedWidth = 1600;

/** n8n's canvas in light colours. */
const background = '#f5f5f5';

/** Keeps a picture of a part of a page as PNG, and gives its size in bytes. */
export const keepPicture = async (part: Locator, path: string): Promise<number> =>
	await write(sharp(await shoot(part)), path);

/** The same of a canvas, without what is empty around its nodes. */
export const keepCanvas = async (part: Locator, path: string): Promise<number> => {
	const data = await sharp(await shoot(part))
		.trim({ threshold: 6 })
		.toBuffer();
	const [top, bottom, left, right] = [margin, margin, margin, margin];
	return await write(sharp(data).extend({ top, bottom, left, right, background }), path);
};

/** One picture of several, side by side on what is around the first: to be seen at one look. */
export const joinPictures = async (paths: readonly string[], path: string): Promise<number> => {
	const [first = ''] = paths;
	const corner = { left: 0, top: 0, width: 1, height: 1 };
	const [r, g, b] = await sharp(first).removeAlpha().extract(corner).raw().toBuffer();
	const around = { shim: margin, background: { r, g, b }, valign: 'centre' as const };
	const data = await sharp([...paths], { join: { across: paths.length, ...around } })
		.png()
		.toBuffer();
	return await write(sharp(data).resize({ width: joinedWidth }), path);
};

const shoot = async (part: Locator): Promise<Buffer> =>
	await part.screenshot({ animations: 'disabled', caret: 'hide' });

const write = async (picture: Sharp, path: string): Promise<number> => {
	const png = await picture.png({ palette: true, colours, effort: 10 }).toBuffer();
	await writeFile(path, png);
	return png.length;
};

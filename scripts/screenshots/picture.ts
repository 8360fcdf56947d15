import { writeFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

/** Pages are flat, and the repository is to stay small: so many colours are enough for them. */
const colours = 128;

/** What stays around a picture of a canvas, in its own pixels. */
const margin = 30;

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

const shoot = async (part: Locator): Promise<Buffer> =>
	await part.screenshot({ animations: 'disabled', caret: 'hide' });

const write = async (picture: Sharp, path: string): Promise<number> => {
	const png = await picture.png({ palette: true, colours, effort: 10 }).toBuffer();
	await writeFile(path, png);
	return png.length;
};

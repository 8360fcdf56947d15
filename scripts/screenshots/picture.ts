import { writeFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';

/** Pages are flat, and the repository is to stay small: so many colours are enough for them. */
const colours = 128;

/** Keeps a picture of a part of a page as PNG, and gives its size in bytes. */
export const keepPicture = async (part: Locator, path: string): Promise<number> => {
	const shot = await part.screenshot({ animations: 'disabled', caret: 'hide' });
	const png = await sharp(shot).png({ palette: true, colours, effort: 10 }).toBuffer();
	await writeFile(path, png);
	return png.length;
};

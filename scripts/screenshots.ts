import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startSandbox } from '../sandbox';
import { launchChromium } from './browser/chromium';
import { openEditor, useLogin } from './browser/editor';
import { startHost } from './host';
import { root } from './host/hostFolder';
import { freePort } from './host/ports';
import { temporaryFolder } from './host/temporaryFolder';
import { palettePng } from './screenshots/palettePng';
import { scenes } from './screenshots/scenes';

const folder = join(root, 'docs/images');

/** `npm run screenshots`: the pictures of README and docs, each light and dark. */
const main = async (): Promise<void> => {
	const { path: temporary, remove } = await temporaryFolder('screenshots');
	const userFolder = join(temporary, 'user');
	const host = await startHost({ userFolder, port: await freePort(), say: console.log });
	await mkdir(folder, { recursive: true });
	try {
		for (const colorScheme of ['light', 'dark'] as const) {
			const sandbox = await startSandbox();
			const browser = await launchChromium(join(temporary, colorScheme), {
				viewport: { width: 1280, height: 900 },
				deviceScaleFactor: 1.5,
				colorScheme,
			});
			await useLogin(browser, host.url, host.api.cookie);
			const editor = await openEditor(browser, host.url);
			const take = async (name: string, part: Locator) => {
				const png = await palettePng(part);
				await writeFile(join(folder, `${name}-${colorScheme}.png`), png);
				console.log(`${name}-${colorScheme}.png  ${Math.round(png.length / 1000)} kB`);
			};
			await scenes({ editor, sandbox, browser, api: host.api, take });
			await browser.close();
			await sandbox.close();
		}
	} finally {
		await host.stop();
		await remove();
	}
};

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});

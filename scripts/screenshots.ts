import { mkdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Locator } from 'playwright-core';
import { startSandbox, type Sandbox } from '../sandbox';
import { launchChromium } from './browser/chromium';
import { openEditor, useLogin } from './browser/editor';
import { startHost } from './host';
import { root } from './host/hostFolder';
import { importExamples } from './host/importExamples';
import { freePort } from './host/ports';
import { temporaryFolder } from './host/temporaryFolder';
import { asking } from './screenshots/asking';
import { takeCanvases } from './screenshots/canvases';
import { joinPictures, keepCanvas, keepPicture } from './screenshots/picture';
import { scenes } from './screenshots/scenes';
import { trigger } from './screenshots/trigger';

const folder = join(root, 'docs/images');

/**
 * `npm run screenshots [-- words]`: the pictures of README and docs, each light and dark, and the
 * canvases of the examples; with words, only those whose names hold one of them.
 */
const main = async (words: readonly string[]): Promise<void> => {
	const isWanted = (file: string) =>
		words.length === 0 || words.some((word) => file.includes(word));
	const { path: temporary, remove } = await temporaryFolder('screenshots');
	const userFolder = join(temporary, 'user');
	const host = await startHost({ userFolder, port: await freePort(), say: console.log });
	await mkdir(join(folder, 'examples'), { recursive: true });
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
			const keep = async (file: string, write: (path: string) => Promise<number>) => {
				if (!isWanted(file)) return;
				console.log(`${file}  ${Math.round((await write(join(folder, file))) / 1000)} kB`);
			};
			const nameOf = (name: string) => `${name}-${colorScheme}.png`;
			const take = (name: string, part: Locator) =>
				keep(nameOf(name), (path) => keepPicture(part, path));
			const studio = { editor, sandbox, browser, api: host.api, take };
			if (words.length === 0 || !words.every((word) => word.startsWith('examples'))) {
				await scenes(studio);
				await asking(studio);
				await trigger(studio);
				const parts = ['ask-message', 'ask-page', 'ask-answered'].map(nameOf);
				const paths = parts.map((part) => join(folder, part));
				await keep(nameOf('asking'), (path) => joinPictures(paths, path));
			}
			if (colorScheme === 'light') {
				const credential = await host.api.saveCredential(...sandboxCredential(sandbox));
				const examples = await importExamples(host.api, credential);
				const wanted = examples.filter(({ file }) => isWanted(pictureOf(file)));
				await takeCanvases(browser, host.url, wanted, (file, part) =>
					keep(pictureOf(file), (path) => keepCanvas(part, path)),
				);
			}
			await browser.close();
			await sandbox.close();
		}
	} finally {
		await host.stop();
		await remove();
	}
};

const pictureOf = (file: string) => `examples/${parse(file).name}.png`;

const sandboxCredential = ({ credential }: Sandbox): [string, string, object] => [
	'Tencent Chat sandbox',
	'tencentChatApi',
	credential,
];

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});

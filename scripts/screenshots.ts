import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startSandbox, type Sandbox } from '../sandbox';
import { launchChromium } from './browser/chromium';
import { openEditor, useLogin } from './browser/editor';
import { startHost } from './host';
import { root } from './host/hostFolder';
import { importExamples } from './host/examples';
import { freePort } from './host/ports';
import { temporaryFolder } from './host/temporaryFolder';
import { asking } from './screenshots/asking';
import { takeCanvases } from './screenshots/canvases';
import { keepCanvas, keepPicture } from './screenshots/picture';
import { scenes } from './screenshots/scenes';
import { trigger } from './screenshots/trigger';

const folder = join(root, 'docs/images');

/**
 * `npm run screenshots [-- words]`: the pictures of README and docs, each light and dark, and the
 * canvases of the examples; with words, only those whose names hold them.
 */
const main = async (words = ''): Promise<void> => {
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
			const keep = async (file: string, part: Locator, how = keepPicture) => {
				if (!file.includes(words)) return;
				const bytes = await how(part, join(folder, file));
				console.log(`${file}  ${Math.round(bytes / 1000)} kB`);
			};
			const take = (name: string, part: Locator) => keep(`${name}-${colorScheme}.png`, part);
			const studio = { editor, sandbox, browser, api: host.api, take };
			if (!words.startsWith('examples')) {
				await scenes(studio);
				await asking(studio);
				await trigger(studio);
			}
			if (colorScheme === 'light') {
				const credential = await host.api.saveCredential(...sandboxCredential(sandbox));
				const examples = await importExamples(host.api, credential);
				await takeCanvases(browser, host.url, examples, (name, part) =>
					keep(`${name}.png`, part, keepCanvas),
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

const sandboxCredential = ({ credential }: Sandbox): [string, string, object] => [
	'Tencent Chat sandbox',
	'tencentChatApi',
	credential,
];

main(process.argv[2]).catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../../../scripts/browser/chromium';
import { openEditor, useLogin, type Editor } from '../../../scripts/browser/editor';
import { root } from '../../../scripts/host/hostFolder';
import { startSession, type N8nApi, type Saved } from '../../../scripts/host/n8nApi';
import { given } from './given';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox';

/** What a scene plays on: an editor page of its own; the rest is shared by the scenes of a file. */
export interface Stage {
	editor: Editor;
	browser: BrowserContext;
	sandbox: Sandbox;
	api: N8nApi;
	/** The credential of that sandbox, saved in n8n. */
	credential: Saved;
	n8nUrl: string;
}

/** Sets the stage for a test file: a browser, logged in to n8n, and a sandbox with its credential. */
export const setStage = (options: SandboxOptions = {}) => {
	const parts: Omit<Stage, 'editor'>[] = [];

	beforeAll(async () => {
		const n8nUrl = given('E2E_N8N_URL');
		const browser = await launchChromium(join(given('E2E_FOLDER'), 'chromium'));
		const sandbox = await startSandbox(options);
		const api = startSession(n8nUrl, given('E2E_N8N_COOKIE'));
		await useLogin(browser, n8nUrl, api.cookie);
		const name = `Tencent Chat ${sandbox.url}`;
		const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
		parts.push({ browser, sandbox, api, credential, n8nUrl });
	});

	afterAll(async () => {
		for (const { browser, sandbox } of parts.splice(0)) {
			await browser.close();
			await sandbox.close();
		}
	});

	/** A test in the browser. Where it fails, a picture of the page is kept. */
	return (name: string, play: (stage: Stage) => Promise<void>) =>
		it(name, async () => {
			const stage = parts[0]!;
			const editor = await openEditor(stage.browser, stage.n8nUrl);
			try {
				await play({ ...stage, editor });
			} catch (error) {
				const picture = join(root, '.host/failed', `${name.replace(/\W+/g, '-')}.png`);
				await mkdir(join(root, '.host/failed'), { recursive: true });
				await editor.page.screenshot({ path: picture });
				console.error(`The page as it was: ${picture}`);
				throw error;
			} finally {
				await editor.page.close();
			}
		});
};

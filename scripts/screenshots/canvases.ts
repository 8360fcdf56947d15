import { parse } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { openEditor } from '../browser/editor';
import type { Saved } from '../host';
import type { Studio } from './scenes';

/** The canvas of each example, as large as its workflow needs. */
export const takeCanvases = async (
	browser: BrowserContext,
	url: string,
	examples: ReadonlyArray<Saved & { file: string }>,
	take: Studio['take'],
): Promise<void> => {
	const editor = await openEditor(browser, url);
	for (const { file, id } of examples) {
		await editor.openWorkflow(id);
		await editor.part('zoom-to-fit').click();
		await editor.page.addStyleTag({ content: hidden });
		await take(`examples/${parse(file).name}`, editor.part('canvas-wrapper'));
	}
	await editor.page.close();
};

/** What floats above the canvas. */
const hidden = `
	[data-test-id="canvas-controls"], [data-test-id="node-creator-plus-button"],
	.vue-flow__controls, .vue-flow__minimap, [data-test-id="canvas-chat"],
	[data-test-id="execute-workflow-button"], .n8n-radio-buttons,
	[class*="nodeButtonsWrapper"] { display: none !important }`;

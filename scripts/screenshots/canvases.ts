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
		await take(file, editor.part('canvas-wrapper'));
	}
	await editor.page.close();
};

/** All but the workflow itself, and what is there only to be clicked on it. */
const hidden = `
	body *:not(:has(.vue-flow__viewport)):not(.vue-flow__viewport, .vue-flow__viewport *) {
		visibility: hidden !important }
	.vue-flow__background, [data-test-id="canvas-handle-plus-wrapper"],
	[data-test-id="canvas-handle-plus"], [class*="nodeButtonsWrapper"] { display: none !important }`;

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflowJson } from '../../scripts/engine/workflowJson';
import { root } from '../../scripts/host/hostFolder';
import { setStage } from './support/stage';

const scene = setStage();
const folder = join(root, 'examples');
const note = 'n8n-nodes-base.stickyNote';

describe('Import > From file in the menu of a new workflow', () => {
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
		scene(`brings ${file}, with every node known`, async ({ editor, n8nUrl }) => {
			const { nodes } = await readWorkflowJson(join(folder, file));
			const { page } = editor;
			await page.goto(`${n8nUrl}/workflow/new`);
			await editor.part('workflow-menu').click();
			await page.getByRole('menuitem', { name: 'Import' }).hover();
			const chooser = page.waitForEvent('filechooser');
			await page.getByRole('menuitem', { name: 'From file' }).click();
			await (await chooser).setFiles(join(folder, file));

			for (const { name, type } of nodes.filter((node) => node.type !== note)) {
				const node = page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
				await node.waitFor();
				// What n8n shows of a node that it does not know.
				expect([type, await node.getByText('?', { exact: true }).count()]).toEqual([type, 0]);
			}
		});
	}
});

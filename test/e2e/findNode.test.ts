import { becomes } from './support/becomes';
import { setStage } from './support/stage';
import { saveChain, start } from './support/workflows';

const scene = setStage();

describe('finding the node', () => {
	const ownNames = [
		'tencent',
		'即时通信',
		'修改消息',
		'recall',
		'mute',
		'撤回',
		'禁言',
		'群消息',
		'敏感词',
	];
	for (const search of ownNames) {
		scene(`is found by whoever types "${search}", and adds its main action`, async (stage) => {
			const { editor } = stage;
			await editor.openWorkflow(await saveChain(stage, [start]));
			await editor.part('node-creator-plus-button').first().click();
			await editor.part('node-creator-search-bar').fill(search);
			const found = editor.part('node-creator-item-name');
			await found.getByText('Tencent Chat', { exact: true }).first().click();
			await found.getByText('Modify one-to-one message', { exact: true }).click();

			await editor.part('ndv').waitFor();
			const shown = (name: string) => editor.form.field(name).locator('input').inputValue();
			await becomes(async () => await shown('resource'), 'One-to-One Message');
			await becomes(async () => await shown('operation'), 'Modify');
		});
	}
});

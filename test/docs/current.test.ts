import { fillIn } from '../../scripts/docs/blocks';
import { root } from '../../scripts/docs/pages';
import { run } from '../../scripts/host/runCommand';

describe('the pages that are made from the code', () => {
	it('are current; `npm run docs` makes them so', async () => {
		const docs = ['node_modules/tsx/dist/cli.mjs', 'scripts/docs/index.ts', '--check'];
		await expect(run(process.execPath, docs, { cwd: root })).resolves.toBe('');
	});

	it('fill in what stands between the marks and leave the rest', () => {
		const text = 'before\n<!-- made: one -->\nold\n<!-- end: one -->\nafter\n';
		expect(fillIn(text, { one: () => 'new' })).toBe(
			'before\n<!-- made: one -->\n\nnew\n\n<!-- end: one -->\nafter\n',
		);
	});

	it('say which mark has no block', () => {
		expect(() => fillIn('<!-- made: two -->\n<!-- end: two -->', {})).toThrow("'two'");
	});
});

import { fillIn } from '../../scripts/docs/blocks';
import { pages, textOf } from '../../scripts/docs/pages';

describe('the pages that are made from the code', () => {
	// `npm run docs` makes them so.
	it.each(Object.entries(pages))('are current: %s', async (path, make) => {
		expect(textOf(path)).toBe(await make());
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

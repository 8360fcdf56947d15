import { documentedRequest } from '../support/documented';
import { fakeTencent, jsonOfEntry } from '../support/operations';
import { keywordLibrary, libId, words } from '../engine/support/keywordLibrary';

const { run, inLibrary } = keywordLibrary();

describe('deleting words from a library', () => {
	beforeEach(async () => {
		await run('add', { keywords: ['test123456xyz2', ...words] });
	});

	it('sends what the documentation shows', async () => {
		const { bodies, items } = await run('delete', { keywords: 'test123456xyz2' });

		expect(bodies).toEqual([documentedRequest('v4/im_msg_audit_mgr/delete_cloud_audit_keywords')]);
		expect(items).toMatchObject([{ LibID: libId, Keyword: 'test123456xyz2', Deleted: true }]);
		expect(inLibrary()).toEqual(words);
	});

	it('takes any number of words, and tells which one was not there', async () => {
		const { bodies, items, errors } = await run('delete', {
			keywords: ['absent', ...words],
		});

		expect(bodies).toHaveLength(26);
		expect(items).toHaveLength(250);
		expect(errors).toMatchObject([
			{ Keyword: 'absent', message: 'Tencent Chat did not delete this word' },
		]);
		expect(inLibrary()).toEqual(['test123456xyz2']);
	});

	it('takes an OK without details at its word', async () => {
		const { run: runAlone } = fakeTencent();
		const [entries = []] = await runAlone('keyword', 'delete', { libId, keywords: 'a, b' });
		expect(entries.map(jsonOfEntry)).toEqual([
			{ LibID: libId, Keyword: 'a', Deleted: true },
			{ LibID: libId, Keyword: 'b', Deleted: true },
		]);
	});
});

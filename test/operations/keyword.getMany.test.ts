import { documentedReply, documentedRequest } from '../support/documented';
import { keywordLibrary, libId, words } from '../engine/support/keywordLibrary';

const { run } = keywordLibrary();

describe('listing words', () => {
	it('asks and answers as the documentation shows', async () => {
		await run('add', { keywords: ['test123456xyz1', 'other'] });

		const { bodies, items } = await run('getMany', {
			limit: 10,
			options: { search: 'test123456xyz1' },
		});

		expect(bodies).toEqual([documentedRequest('v4/im_msg_audit_mgr/get_cloud_audit_keywords')]);
		const { Infos } = documentedReply('v4/im_msg_audit_mgr/get_cloud_audit_keywords') as {
			Infos: Array<{ ID: string; Content: string }>;
		};
		expect(items).toEqual([
			{
				LibID: libId,
				ID: Infos[0]?.ID,
				Content: Infos[0]?.Content,
				CreateTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
			},
		]);
	});

	it('goes through all pages', async () => {
		await run('add', { keywords: words });

		const { bodies, items } = await run('getMany', { returnAll: true });

		expect(bodies).toHaveLength(3);
		expect(items.map(({ Content }) => Content)).toEqual(words);
	});
});

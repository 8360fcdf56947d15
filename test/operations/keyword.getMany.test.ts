import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedReply, documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const libId = '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d';
const words = Array.from({ length: 250 }, (_, index) => `word${index}`);

beforeEach(async () => {
	sandbox = await startSandbox({ sdkAppId: 1400187352 });
});
afterEach(async () => await sandbox.close());

const run = async (operation: string, parameters: object) =>
	await runOperation(sandbox, ['keyword', operation], { libId, ...parameters });

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

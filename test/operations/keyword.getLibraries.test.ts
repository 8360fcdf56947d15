import { startSandbox, type Sandbox } from '../../sandbox';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const libId = '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d';

beforeEach(async () => {
	sandbox = await startSandbox({ sdkAppId: 1400187352 });
});
afterEach(async () => await sandbox.close());

it('lists the libraries with their IDs', async () => {
	const { bodies, items } = await runOperation(sandbox, ['keyword', 'getLibraries'], {
		limit: 3,
	});

	expect(bodies).toEqual([{ SdkAppId: 1400187352, Offset: 0, Limit: 3 }]);
	expect(items).toMatchObject([{ ID: libId, LibName: 'Own words' }]);
});

import { keywordLibrary, libId } from '../engine/support/keywordLibrary';

const { run } = keywordLibrary();

it('lists the libraries with their IDs', async () => {
	const { bodies, items } = await run('getLibraries', { limit: 3 });

	expect(bodies).toEqual([{ SdkAppId: 1400187352, Offset: 0, Limit: 3 }]);
	expect(items).toMatchObject([{ ID: libId, LibName: 'Own words' }]);
});

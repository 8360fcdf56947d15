import { apis } from '../../nodes/shared/apis';

describe('the registry of APIs', () => {
	it.each(Object.entries(apis))('loads %s by its name, the same each time', async (name, load) => {
		const api = await load();
		expect(api.path.toLowerCase()).toContain(lastWordOf(name));
		expect(await load()).toBe(api);
	});
});

/** APIs are called as Tencent calls them: `kick` is `v4/im_open_login_svc/kick`. */
const lastWordOf = (name: string): string =>
	/[A-Za-z][a-z]+$/.exec(name.replace(/ForEdit$|KeepingElements$/, ''))![0].toLowerCase();

import { customRegion, dataCenterOf, endpointOf, regions } from '../../nodes/shared/regions';

const custom = (baseUrl?: string) => endpointOf({ region: customRegion, baseUrl });

describe('the endpoint of a region', () => {
	it.each([
		['china', 'console.tim.qq.com', 'adminapi.my-imcloud.com'],
		['singapore', 'adminapisgp.im.qcloud.com', 'adminapisgp.my-imcloud.com'],
		['seoul', 'adminapikr.im.qcloud.com', 'adminapikr.my-imcloud.com'],
		['tokyo', 'adminapijpn.im.qcloud.com', 'adminapijpn.my-imcloud.com'],
		['frankfurt', 'adminapiger.im.qcloud.com', 'adminapiger.my-imcloud.com'],
		['siliconValley', 'adminapiusa.im.qcloud.com', 'adminapiusa.my-imcloud.com'],
		['jakarta', 'adminapiidn.im.qcloud.com', 'adminapiidn.my-imcloud.com'],
	])('%s is called at %s, and its backup is the same data center', (region, host, backupHost) => {
		expect(endpointOf({ region, baseUrl: 'https://ignored.example' })).toEqual({
			ok: true,
			value: { origin: `https://${host}`, backupOrigin: `https://${backupHost}` },
		});
	});

	it('is known for every region of the table, and no two share a host', () => {
		const all = Object.values(regions).flatMap(({ host, backupHost }) => [host, backupHost]);
		expect(all).toHaveLength(14);
		expect(new Set(all).size).toBe(14);
	});

	it.each(['mumbai', '', 'toString', '__proto__'])('is not guessed for the region %j', (region) => {
		expect(endpointOf({ region })).toEqual({
			ok: false,
			error: { field: 'Region', message: expect.stringContaining(`'${region}'`) },
		});
	});
});

describe('a custom base URL', () => {
	it.each([
		['http://127.0.0.1:7700', 'http://127.0.0.1:7700'],
		['  http://127.0.0.1:7700/ ', 'http://127.0.0.1:7700'],
		['http://127.0.0.10:7700', 'http://127.0.0.10:7700'],
		['http://localhost:7700', 'http://localhost:7700'],
		['http://[::1]:7700', 'http://[::1]:7700'],
		['https://adminapisgp.my-imcloud.com/', 'https://adminapisgp.my-imcloud.com'],
		['HTTPS://Adminapisgp.my-imcloud.com:443', 'https://adminapisgp.my-imcloud.com'],
	])('%j is called at %s', (baseUrl, origin) => {
		expect(custom(baseUrl)).toEqual({ ok: true, value: { origin } });
	});

	it.each([
		[undefined, 'http://127.0.0.1:7700'],
		['  ', 'http://127.0.0.1:7700'],
		['adminapisgp.my-imcloud.com', 'start it with https://'],
		['ftp://127.0.0.1', 'start it with https://'],
		['see http://127.0.0.1:7700', 'start it with https://'],
		['https:\\\\console.tim.qq.com', 'start it with https://'],
		['https://', 'not an address'],
		['https://exa mple', 'not an address'],
		['https://console.tim.qq.com/v4', 'write https://console.tim.qq.com'],
		['https://console.tim.qq.com\\v4', 'write https://console.tim.qq.com'],
		['https://console.tim.qq.com?a=1', 'write https://console.tim.qq.com'],
		['https://console.tim.qq.com/#', 'write https://console.tim.qq.com'],
		['https://me@console.tim.qq.com', 'leave out the user name'],
		['https://:pass@console.tim.qq.com', 'leave out the user name'],
		['https://me:pass@console.tim.qq.com', 'write https://console.tim.qq.com'],
		['http://console.tim.qq.com', 'write https://console.tim.qq.com'],
		['http://127.0.0.1.example.com:7700', 'write https://127.0.0.1.example.com:7700'],
		['http://10.0.0.5:7700', 'write https://10.0.0.5:7700'],
	])('%j is refused with a word on how to write it', (baseUrl, advice) => {
		expect(custom(baseUrl)).toEqual({
			ok: false,
			error: { field: 'Base URL', message: expect.stringContaining(advice) },
		});
	});

	it('never shows the password of a refused address', () => {
		expect(JSON.stringify(custom('https://me:pass@console.tim.qq.com'))).not.toContain('pass@');
	});
});

describe('a data center', () => {
	it.each([
		['its first name', 'https://adminapisgp.im.qcloud.com'],
		['its backup domain', 'https://adminapisgp.my-imcloud.com'],
		['a name with the dot of the root', 'https://adminapisgp.my-imcloud.com.'],
	])('is one, typed as %s', (_, origin) => {
		expect(dataCenterOf({ origin })).toBe('adminapisgp.im.qcloud.com');
	});

	it('is not mixed up with an address of your own', () => {
		expect(dataCenterOf({ origin: 'http://127.0.0.1:7700' })).toBe('127.0.0.1:7700');
		expect(dataCenterOf({ origin: 'https://chat.example.com' })).toBe('chat.example.com');
	});
});

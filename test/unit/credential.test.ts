import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createHmac } from 'node:crypto';
import { inflateSync } from 'node:zlib';

import { TencentChatApi } from '../../credentials/TencentChatApi.credentials';
import { describeErrorCode } from '../../nodes/shared/errorCodes';
import fixture from '../fixtures/userSig.json';

const credential = new TencentChatApi();

const china = {
	sdkAppId: fixture.sdkAppId,
	secretKey: fixture.secretKey,
	adminUserId: 'administrator',
	region: 'china',
	baseUrl: '',
	useBackupDomain: false,
	callbackToken: '',
};
const sandbox = { ...china, region: 'custom', baseUrl: 'http://127.0.0.1:7700/' };

const sign = (request: object, fields: ICredentialDataDecryptedObject = china) =>
	credential.authenticate(fields, request);

/** The server's side of a signature, by the test's own reading of the docs. */
const open = (userSig: unknown) => {
	const base64 = String(userSig).replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
	return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8'));
};

describe('a call that the credential signs', () => {
	it('carries a signature that Tencent can verify with the key', async () => {
		const { qs } = await sign({ url: 'v4/openim/query_online_status' });
		const signature = open(qs?.usersig);
		const content =
			`TLS.identifier:administrator\nTLS.sdkappid:1400000000\n` +
			`TLS.time:${signature['TLS.time']}\nTLS.expire:86400\n`;

		expect(signature).toEqual({
			'TLS.ver': '2.0',
			'TLS.identifier': 'administrator',
			'TLS.sdkappid': 1400000000,
			'TLS.time': expect.any(Number),
			'TLS.expire': 86400,
			'TLS.sig': createHmac('sha256', fixture.secretKey).update(content).digest('base64'),
		});
		expect(Math.abs(signature['TLS.time'] - Date.now() / 1000)).toBeLessThan(600);
		expect(qs).toMatchObject({
			sdkappid: '1400000000',
			identifier: 'administrator',
			contenttype: 'json',
		});
	});

	it('has a fresh random number each time', async () => {
		const signed = await Promise.all(Array.from({ length: 20 }, () => sign({ url: 'v4/x' })));
		const numbers = signed.map(({ qs }) => Number(qs?.random));

		expect(new Set(numbers).size).toBeGreaterThan(15);
		for (const number of numbers) {
			expect(Number.isInteger(number) && number >= 0 && number < 2 ** 32).toBe(true);
		}
	});

	it.each([
		['a path', { url: 'v4/openim/x' }],
		['a path from the root', { url: '/v4/openim/x' }],
		['a full address', { url: 'https://console.tim.qq.com/v4/openim/x' }],
		['an address with its port', { url: 'https://console.tim.qq.com:443/v4/openim/x' }],
		['a base and a path', { baseURL: 'https://console.tim.qq.com/v4/', url: '/openim/x' }],
		['a base without its slash', { baseURL: 'https://console.tim.qq.com/v4', url: 'openim/x' }],
		[
			'a base that a full address overrides',
			{ baseURL: '/v9', url: 'https://console.tim.qq.com/v4/openim/x' },
		],
		['a fragment', { url: 'v4/openim/x#top' }],
	])('goes to the whole address for %s', async (_, request) => {
		const signed = await sign(request);

		expect(signed.url).toBe('https://console.tim.qq.com/v4/openim/x');
		expect(signed.baseURL).toBeUndefined();
	});

	it('goes to the address that the HTTP Request node gives, in the field that it uses', async () => {
		const signed = await sign({ uri: 'https://console.tim.qq.com/v4/openim/x' });

		expect(signed).toMatchObject({
			uri: 'https://console.tim.qq.com/v4/openim/x',
			url: 'https://console.tim.qq.com/v4/openim/x',
		});
	});

	it('goes to the custom base URL', async () => {
		expect((await sign({ url: 'v4/openim/x' }, sandbox)).url).toBe(
			'http://127.0.0.1:7700/v4/openim/x',
		);
	});

	it('keeps the query of the caller, and replaces what is signed', async () => {
		const signed = await sign({
			url: 'v4/openim/x?mine=1&usersig=xxx&sdkappid=88888888&identifier=admin&random=99999999',
			qs: { also: 'mine', usersig: 'old', contenttype: 'xml' },
		});

		expect(signed.url).toBe('https://console.tim.qq.com/v4/openim/x?mine=1');
		expect(signed.qs).toMatchObject({
			also: 'mine',
			sdkappid: '1400000000',
			identifier: 'administrator',
			contenttype: 'json',
		});
		expect(signed.qs?.usersig).toMatch(/^eJ/);
	});

	it('leaves a query in the address as it was written', async () => {
		const { url } = await sign({ url: 'v4/openim/x?a=%20b&a=c' });
		expect(url).toBe('https://console.tim.qq.com/v4/openim/x?a=%20b&a=c');
	});

	it('leaves the given request untouched, which n8n shows in the editor', async () => {
		const request = { url: 'v4/openim/x', qs: { a: 1 }, headers: { b: '2' }, body: {} };
		const before = structuredClone(request);
		await sign(request);

		expect(request).toEqual(before);
	});

	it.each([undefined, 'GET', 'PUT'])('is a POST when the method is %s', async (method) => {
		expect((await sign({ url: 'v4/openim/x', method })).method).toBe('POST');
	});

	it.each([
		['nothing', undefined, '{}'],
		['null', null, '{}'],
		['an empty text', '', '{}'],
		['an empty object', {}, '{}'],
		['JSON text', '{"a":1}', '{"a":1}'],
	])('has a JSON body for %s', async (_, body, expected) => {
		const signed = await sign({ url: 'v4/openim/x', body, headers: { 'X-Mine': '1' } });

		expect(signed.body).toBe(expected);
		expect(signed.headers).toEqual({ 'X-Mine': '1', 'Content-Type': 'application/json' });
	});

	it('keeps an object as its body, and the content type of the caller', async () => {
		const body = { To_Account: ['user_1001'] };
		const headers = { 'content-type': 'application/json; charset=utf-8' };

		expect((await sign({ url: 'v4/openim/x', body })).body).toBe(body);
		expect((await sign({ url: 'v4/openim/x', headers })).headers).toEqual(headers);
	});

	it.each([
		['a form', { form: { a: 1 } }],
		['form data', { formData: { a: 1 } }],
		['a form that is the body', { body: new URLSearchParams('a=1') }],
	])('is not given a second body beside %s', async (_, parts) => {
		const signed = await sign({ url: 'v4/openim/x', ...parts });
		expect(signed).toMatchObject(parts);
		expect(signed.body).not.toBe('{}');
	});

	it('follows no redirect, which would carry it elsewhere', async () => {
		const redirecting = { followRedirect: true, followAllRedirects: true, maxRedirects: 21 };
		const signed = await sign({ uri: 'https://console.tim.qq.com/v4/x', ...redirecting });

		expect(signed).toMatchObject({
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
			maxRedirects: 0,
			sendCredentialsOnCrossOriginRedirect: false,
		});
	});

	it('keeps timeout, proxy and other settings of the caller', async () => {
		const settings = { timeout: 3000, json: true, returnFullResponse: true, simple: false };
		expect(await sign({ url: 'v4/x', ...settings })).toMatchObject(settings);
	});
});

describe('a call to elsewhere', () => {
	it.each([
		['another host', 'https://example.com/v4/openim/x', 'https://example.com'],
		[
			'another region',
			'https://adminapisgp.im.qcloud.com/v4/x',
			'https://adminapisgp.im.qcloud.com',
		],
		['another port', 'https://console.tim.qq.com:8443/v4/x', 'https://console.tim.qq.com:8443'],
		['plain http', 'http://console.tim.qq.com/v4/x', 'http://console.tim.qq.com'],
		['another scheme', 'ftp://console.tim.qq.com/v4/x', 'ftp://console.tim.qq.com'],
		['a blob of the host', 'blob:https://console.tim.qq.com/x', 'blob:'],
		[
			'the host as a subdomain',
			'https://console.tim.qq.com.example.com/',
			'https://console.tim.qq.com.example.com',
		],
		['a subdomain of the host', 'https://a.console.tim.qq.com/', 'https://a.console.tim.qq.com'],
		['the host with a dot', 'https://console.tim.qq.com./', 'https://console.tim.qq.com.'],
		['the host as a user name', 'https://console.tim.qq.com@example.com/', 'https://example.com'],
		[
			'the host as a user and password',
			'https://console.tim.qq.com:443@example.com/',
			'https://example.com',
		],
		['a host without a scheme', '//example.com/v4/x', 'https://example.com'],
		['backslashes', '\\\\example.com\\v4', 'https://example.com'],
		['a slash and a backslash', '/\\example.com/v4', 'https://example.com'],
		[
			'a backslash before the host',
			'https://example.com\\@console.tim.qq.com/',
			'https://example.com',
		],
		['a tab in the address', 'https:/\t/example.com/', 'https://example.com'],
	])('is refused for %s, naming both', async (_, url, elsewhere) => {
		for (const request of [{ url }, { uri: url }, { url, baseURL: 'https://example.com' }]) {
			const refusal = await sign(request).then(String, String);
			if ('baseURL' in request) {
				expect(refusal).toContain('only, not to ');
			} else {
				expect(refusal).toContain(`only, not to ${elsewhere}`);
			}
			expect(refusal).toContain('https://console.tim.qq.com ');
			expect(refusal).not.toContain(fixture.secretKey);
			expect(refusal).not.toContain('usersig');
		}
	});

	it.each([
		['https://me:secret@console.tim.qq.com/v4/x', 'Leave the user name and password out'],
		['https://', 'cannot be read'],
		['https://exa mple/', 'cannot be read'],
	])('is refused for %j', async (url, message) => {
		await expect(sign({ url })).rejects.toThrow(message);
	});

	it('is refused for a base elsewhere, and for the sandbox on another port', async () => {
		await expect(sign({ url: 'v4/x', baseURL: 'https://example.com' })).rejects.toThrow(
			'not to https://example.com',
		);
		await expect(sign({ url: 'http://127.0.0.1:7701/v4/x' }, sandbox)).rejects.toThrow(
			'http://127.0.0.1:7700 only, not to http://127.0.0.1:7701',
		);
		await expect(sign({ url: 'http://localhost:7700/v4/x' }, sandbox)).rejects.toThrow(
			'not to http://localhost:7700',
		);
	});
});

describe('the fields of the credential', () => {
	it.each([
		['SDKAppID as text, with spaces', { sdkAppId: ' 1400000000 ' }],
		['a key with spaces around it', { secretKey: ` ${fixture.secretKey}\n` }],
		['an admin with spaces around it', { adminUserId: ' administrator ' }],
		['no admin', { adminUserId: '' }],
	])('may hold %s', async (_, change) => {
		const { qs } = await sign({ url: 'v4/x' }, { ...china, ...change });
		const signature = open(qs?.usersig);
		const expected = await sign({ url: 'v4/x' });

		expect(signature['TLS.sdkappid']).toBe(1400000000);
		expect(signature['TLS.identifier']).toBe('administrator');
		expect(qs?.usersig).toBe(expected.qs?.usersig);
	});

	it.each([
		['no SDKAppID', { sdkAppId: '' }, 'SDKAppID: enter the number'],
		['an SDKAppID that is no number', { sdkAppId: 'abc' }, 'SDKAppID: enter the number'],
		['an SDKAppID of 0', { sdkAppId: 0 }, 'SDKAppID: enter the number'],
		['an SDKAppID with a fraction', { sdkAppId: 1.5 }, 'SDKAppID: enter the number'],
		['no key', { secretKey: ' ' }, 'Secret Key: enter the key'],
		['an unknown region', { region: 'mumbai' }, "Region: there is no region 'mumbai'"],
		['no base URL', { region: 'custom' }, 'Base URL: it is empty'],
		[
			'a base URL with a path',
			{ region: 'custom', baseUrl: 'https://a.b/v4' },
			'Base URL: leave out',
		],
	])('are refused with %s', async (_, change, message) => {
		const refusal = sign({ url: 'v4/x' }, { ...china, ...change });
		await expect(refusal).rejects.toThrow(`The Tencent Chat credential cannot be used. ${message}`);
	});

	it('have the names that workflows store', () => {
		expect(credential.name).toBe('tencentChatApi');
		expect(credential.properties.map(({ name }) => name)).toEqual(Object.keys(china));
		const region = credential.properties.find(({ name }) => name === 'region');
		expect(region?.options?.map((option) => 'value' in option && option.value)).toEqual(
			'china singapore seoul tokyo frankfurt siliconValley jakarta custom'.split(' '),
		);
		expect(credential.properties.filter((field) => field.typeOptions?.password)).toHaveLength(2);
	});
});

describe('the test of the credential', () => {
	const rules = credential.test.rules ?? [];

	/** As n8n does it: the first rule whose value is exactly the one in the answer. */
	const verdict = (answer: unknown) =>
		rules.find(
			({ properties }) =>
				(answer as Record<string, unknown>)[String(Object(properties).key)] ===
				Object(properties).value,
		)?.properties.message;

	it('passes when Tencent answers that all went well', () => {
		expect(verdict({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' })).toBeUndefined();
	});

	it.each([
		['a wrong key', 70009, 'Secret Key'],
		['a key that is none', 70003, 'Secret Key'],
		['a wrong SDKAppID', 60006, 'SDKAppID'],
		['a wrong region', 70016, 'Region'],
		['an app of another region', 70020, 'Region'],
		['a user who is no admin', 60010, 'Admin User ID'],
		['a disabled app', 60016, 'Enable the app'],
		['an IP address that is not allowed', 60021, 'allowlist'],
	])('says what to do about %s', (_, code, advice) => {
		const message = verdict({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(message).toContain(advice);
		expect(message).toContain(describeErrorCode(code)?.title);
		expect(message).toContain(`(code ${code})`);
	});

	it.each([
		['a page of HTML', '<html></html>', 'did not come from Tencent Chat'],
		['an empty answer', '', 'did not come from Tencent Chat'],
		['JSON of someone else', { status: 'ok' }, 'did not come from Tencent Chat'],
		['an unknown code', { ActionStatus: 'FAIL', ErrorCode: 12345 }, 'not in the table'],
	])('does not pass for %s', (_, answer, message) => {
		expect(verdict(answer)).toContain(message);
	});
});

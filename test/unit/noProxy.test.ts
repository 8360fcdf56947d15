import { isExempt } from '../../pooled/noProxy';

describe('NO_PROXY', () => {
	it.each([
		['console.tim.qq.com', 'https://console.tim.qq.com'],
		['.qq.com', 'https://console.tim.qq.com'],
		['*.qq.com', 'https://console.tim.qq.com'],
		['qq.com', 'https://console.tim.qq.com'],
		['QQ.com', 'https://console.tim.qq.com'],
		['localhost,qq.com', 'https://console.tim.qq.com'],
		['localhost qq.com:443', 'https://console.tim.qq.com'],
		['qq.com:8443', 'https://console.tim.qq.com:8443'],
		['*', 'https://console.tim.qq.com'],
		['10.0.0.0/8', 'https://10.200.3.4'],
		['10.0.0.0/8:443', 'https://10.200.3.4'],
		['127.0.0.1:7700', 'http://127.0.0.1:7700'],
		['::1', 'http://[::1]:7700'],
		['[::1]:7700', 'http://[::1]:7700'],
		['fd00::/8', 'https://[fd12::1]'],
	])('%s exempts %s', (noProxy, url) => {
		expect(isExempt(new URL(url), noProxy)).toBe(true);
	});

	it.each([
		['', 'https://console.tim.qq.com'],
		['m.qq.com', 'https://console.tim.qq.com'],
		['console.tim.qq.com.cn', 'https://console.tim.qq.com'],
		['qq.com:80', 'https://console.tim.qq.com'],
		['10.0.0.0/8', 'https://11.0.0.1'],
		['10.0.0.0/8', 'https://console.tim.qq.com'],
		['10.0.0.0/33', 'https://10.0.0.1'],
		['10.0.0.0/eight', 'https://10.0.0.1'],
		['fd00::/8', 'https://10.0.0.1'],
		['::1', 'http://[::2]:7700'],
	])('%s does not exempt %s', (noProxy, url) => {
		expect(isExempt(new URL(url), noProxy)).toBe(false);
	});
});

import { SsrfBlockedHostnameError, SsrfBlockedIpError } from '@n8n/backend-network';
import { createHostTransport } from '../../nodes/shared/transport/hostTransport';

describe("an address that the operator's rules do not let n8n reach", () => {
	it.each([
		['SsrfBlockedIpError', new SsrfBlockedIpError('127.0.0.1')],
		['SsrfBlockedHostnameError', new SsrfBlockedHostnameError('console.tim.qq.com')],
	])('is told as such, since nothing left: %s', async (reason, thrown) => {
		const transport = createHostTransport({ httpRequest: () => Promise.reject(thrown) });
		const outcome = await transport.send({
			origin: 'https://console.tim.qq.com',
			path: '/',
			body: '{}',
			timeoutMs: 1_000,
			beforeSend: () => Promise.resolve(true),
		});
		expect(outcome).toEqual({ kind: 'fault', fault: 'noConnection', left: false, reason });
	});
});

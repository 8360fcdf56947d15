import { hostFault } from '../../nodes/shared/transport/hostFault';
import { faultReason } from '../../nodes/shared/transport/transport';

/** What n8n's helper throws, with the request that it hands on. */
const thrown = (code: string, request?: object) =>
	Object.assign(new Error('failed'), { code, request });

const connected = { socket: {} };
const inHandshake = { socket: { secureConnecting: true } };
const unconnected = { socket: null };

describe("what became of a call that n8n's helper threw for", () => {
	it.each([
		['ECONNREFUSED', 'noConnection'],
		['ENOTFOUND', 'noConnection'],
		['EAI_AGAIN', 'noConnection'],
		['EHOSTUNREACH', 'noConnection'],
		['ENETUNREACH', 'noConnection'],
		['ECONNABORTED', 'timeout'],
		['ETIMEDOUT', 'timeout'],
		['ECONNRESET', 'connectionLost'],
		['ESOMETHING', 'connectionLost'],
	])('%s over a connection: %s', (code, fault) => {
		const left = fault !== 'noConnection';
		expect(hostFault(thrown(code, connected), false, undefined)).toEqual({
			...{ kind: 'fault', fault, left, reason: code },
		});
	});

	it.each([
		['without a socket', unconnected],
		['with none yet', {}],
		['in the midst of a handshake', inHandshake],
	])('never left %s', (_, request) => {
		expect(hostFault(thrown('ECONNRESET', request), false, undefined)).toEqual({
			...{ kind: 'fault', fault: 'noConnection', left: false, reason: 'ECONNRESET' },
		});
	});

	it.each([
		['no address', Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' })],
		['a percent sign that begins no code', new URIError('URI malformed')],
		['such a sign, on the way to https', { code: undefined, cause: new URIError('URI malformed') }],
	])('never left where the proxy is %s, and the variables are named', (_, error) => {
		const outcome = hostFault(error, false, undefined);
		expect(outcome).toMatchObject({ kind: 'fault', fault: 'proxyUnusable', left: false });
		expect(outcome).toHaveProperty('reason', expect.stringMatching(/^HTTP_PROXY, HTTPS_PROXY or /));
	});

	it('may have left where nothing says how far it came', () => {
		expect(hostFault('a text', false, undefined)).toMatchObject({
			...{ fault: 'connectionLost', left: true, reason: 'unknown' },
		});
		expect(hostFault(thrown('ECONNRESET'), false, undefined)).toMatchObject({ left: true });
	});

	it('is an answer that was cut where it had begun', () => {
		expect(hostFault(thrown('ECONNRESET', unconnected), true, undefined)).toEqual({
			...{ kind: 'fault', fault: 'answerCut', left: true, reason: 'ECONNRESET' },
		});
	});

	it.each([
		['a timeout, over a connection', connected, false, 1_000, 'timeout', true],
		['a timeout, within the answer', unconnected, true, 1_000, 'timeout', true],
		['a timeout, within a short time to connect', unconnected, false, 7_999, 'timeout', false],
		['no connection, in a long time', inHandshake, false, 8_000, 'noConnection', false],
	])('is %s', (_, request, answered, timedOutMs, fault, left) => {
		expect(hostFault(thrown('ERR_CANCELED', request), answered, timedOutMs)).toEqual({
			...{ kind: 'fault', fault, left, reason: 'ETIMEDOUT' },
		});
	});
});

describe('the reason of a fault', () => {
	const within = (error: object, depth: number): object =>
		depth === 0 ? error : { cause: within(error, depth - 1) };

	it.each([
		['its code', { code: 'ECONNRESET', cause: { code: 'EOTHER' } }, 'ECONNRESET'],
		['the code of its cause', within({ code: 'ECONNRESET' }, 3), 'ECONNRESET'],
		['unknown where that lies too deep', within({ code: 'ECONNRESET' }, 4), 'unknown'],
		['the name of what n8n blocked', { name: 'SsrfBlockedIpError' }, 'SsrfBlockedIpError'],
		['unknown for other names', { name: 'TypeError' }, 'unknown'],
		['unknown for a code that is no text', { code: 7 }, 'unknown'],
		['unknown for nothing', null, 'unknown'],
		['unknown for a text, which may hold the address', 'https://…', 'unknown'],
	])('is %s', (_, error, reason) => {
		expect(faultReason(error)).toBe(reason);
	});
});

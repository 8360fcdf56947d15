import { z } from 'zod/v4';
import { checkRequest } from '../../nodes/shared/client/checkRequest';
import { parseExactJson } from '../../nodes/shared/exactJson';

const api = (maxRequestBytes?: number) => ({
	request: z.looseObject({ MsgKey: z.string() }) as z.ZodType<Record<string, unknown>>,
	maxRequestBytes,
});

describe('a request', () => {
	it('is sent as it is, where nothing is wrong', () => {
		const body = { MsgKey: 'k', Text: '已删除', Unset: undefined };
		expect(checkRequest(api(), body)).toEqual({
			ok: true,
			value: '{"MsgKey":"k","Text":"已删除"}',
		});
	});

	it('that does not fit the API is refused', () => {
		expect(checkRequest(api(), { MsgKey: 7 })).toMatchObject({
			error: { kind: 'invalidRequest', issues: [{ path: ['MsgKey'] }] },
		});
	});

	it('may have as many bytes as the API takes, counted in UTF-8, and not one more', () => {
		const body = { MsgKey: 'k', Text: '已删除' };
		const bytes = Buffer.byteLength(JSON.stringify(body));
		expect(checkRequest(api(bytes), body).ok).toBe(true);
		expect(checkRequest(api(bytes - 1), body)).toMatchObject({
			error: {
				issues: [
					{
						path: ['Text'],
						message: expect.stringContaining(
							`the request has ${bytes} bytes as sent, and Tencent Chat takes ${bytes - 1}`,
						),
					},
				],
			},
		});
	});

	it('that is too long is told by its longest field, wherever that stands', () => {
		const long = { Unset: undefined, List: ['a', 'b'], Long: 'c'.repeat(100), MsgKey: 'k' };
		expect(checkRequest(api(10), long)).toMatchObject({ error: { issues: [{ path: ['Long'] }] } });
	});

	it('with a number that JSON would not carry exactly is refused, before all else', () => {
		const body = parseExactJson('{"MsgKey":7,"List":[{"Id":12345678901234567890}]}');
		expect(body.ok && checkRequest(api(), body.value as object)).toMatchObject({
			error: {
				issues: [
					{
						path: ['List', 0, 'Id'],
						message: expect.stringContaining('the number 12345678901234567890, which'),
					},
				],
			},
		});
	});
});

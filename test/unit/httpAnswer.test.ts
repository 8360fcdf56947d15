import { hostAnswerOf, maxAnswerBytes, readBounded } from '../../nodes/shared/transport/httpAnswer';

async function* inParts(...parts: unknown[]): AsyncIterable<unknown> {
	for (const part of parts) yield await Promise.resolve(part);
}

describe("an answer's body", () => {
	it('is read as one text, also where a character comes in two parts', async () => {
		const bytes = Buffer.from('已删除');
		const parts = Array.from({ length: 3 }, (_, i) => bytes.subarray(i * 3 + 1, i * 3 + 4));
		await expect(readBounded(inParts(bytes.subarray(0, 1), ...parts))).resolves.toBe('已删除');
	});

	it('may have as much as an answer may have, and not one byte more', async () => {
		const half = new Uint8Array(maxAnswerBytes / 2).fill(97);
		await expect(readBounded(inParts(half, half))).resolves.toHaveLength(maxAnswerBytes);
		await expect(readBounded(inParts(half, half, new Uint8Array(1)))).resolves.toBeUndefined();
	});

	it('is none where it has no bytes', async () => {
		await expect(readBounded(inParts(Buffer.from('a'), 'text'))).rejects.toThrow('no bytes');
	});
});

describe("what n8n's helper gives", () => {
	it('is an answer with a status, headers and a body to read', () => {
		const body = inParts();
		const headers = { 'retry-after': '7' };
		expect(hostAnswerOf({ statusCode: 200, headers, body })).toEqual({
			...{ httpStatus: 200, headers, body },
		});
	});

	it.each([undefined, null, 'text', 7, { body: 'text' }, { body: 7 }, { body: {} }])(
		'is one without a body where that cannot be read: %j',
		(response) => {
			expect(hostAnswerOf(response)).toEqual({ httpStatus: NaN, headers: {}, body: undefined });
		},
	);

	it('has no headers where it gives none', () => {
		expect(hostAnswerOf({ statusCode: 200, headers: 'none' }).headers).toEqual({});
	});
});

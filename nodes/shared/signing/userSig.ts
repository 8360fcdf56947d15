import { createHmac } from 'node:crypto';

export interface UserSigRequest {
	readonly sdkAppId: number;
	/** The key as the console shows it, 64 characters. It is used as text, never decoded. */
	readonly secretKey: string;
	readonly userId: string;
	readonly issuedAtSeconds: number;
	readonly lifetimeSeconds: number;
}

/**
 * Signs a UserSig of version 2 (HMAC-SHA256): what proves to Tencent Chat that `userId` calls.
 * Its alphabet (A-Z a-z 0-9 * - _) needs no escaping in a query string.
 * https://trtc.io/document/34385
 */
export const signUserSig = async (request: UserSigRequest): Promise<string> => {
	const document = JSON.stringify({
		'TLS.ver': '2.0',
		'TLS.identifier': request.userId,
		'TLS.sdkappid': request.sdkAppId,
		'TLS.time': request.issuedAtSeconds,
		'TLS.expire': request.lifetimeSeconds,
		'TLS.sig': hmacOf(request),
	});
	return toTencentBase64(await deflate(document));
};

const hmacOf = (request: UserSigRequest): string =>
	createHmac('sha256', request.secretKey)
		.update(
			`TLS.identifier:${request.userId}\n` +
				`TLS.sdkappid:${request.sdkAppId}\n` +
				`TLS.time:${request.issuedAtSeconds}\n` +
				`TLS.expire:${request.lifetimeSeconds}\n`,
		)
		.digest('base64');

/** The format with a zlib header, which the web calls 'deflate'. */
const deflate = async (text: string): Promise<Buffer> => {
	const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
	return Buffer.from(await new Response(compressed).arrayBuffer());
};

const toTencentBase64 = (bytes: Buffer): string =>
	bytes.toString('base64').replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');

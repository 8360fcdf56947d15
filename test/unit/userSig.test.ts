import { inflateSync } from 'node:zlib';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';

import { signUserSig } from '../../nodes/shared/signing/userSig';
import fixture from '../fixtures/userSig.json';

const { sdkAppId, secretKey, vectors } = fixture;

const decode = (userSig: string): Record<string, unknown> => {
	const base64 = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
	return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8'));
};

describe('a UserSig', () => {
	it.each(vectors)('holds what Tencent’s own signer puts in it for $identifier', async (vector) => {
		const userSig = await signUserSig({
			sdkAppId,
			secretKey,
			userId: vector.identifier,
			issuedAtSeconds: vector.time,
			lifetimeSeconds: vector.expire,
		});

		expect(decode(userSig)).toEqual(decode(vector.userSig));
	});

	it('is signed with the key as text, not with the bytes that its hex digits stand for', async () => {
		const [vector] = vectors;
		const userSig = await signUserSig({
			sdkAppId,
			secretKey,
			userId: vector!.identifier,
			issuedAtSeconds: vector!.time,
			lifetimeSeconds: vector!.expire,
		});

		expect(decode(userSig)['TLS.sig']).toBe('LP1V0yG0NGbys5wfjJ6ez+xImwtIKwckktOuI/Wot5M=');
	});

	it.each(['administrator', '@RBT#001', 'user 1001', '用户_1001'])(
		'is the same as that of the npm package tls-sig-api-v2 for %j',
		async (userId) => {
			const clock = jest.spyOn(Date, 'now').mockReturnValue(1704067200_000);
			const official = new Api(sdkAppId, secretKey).genUserSig(userId, 86400);
			clock.mockRestore();

			const userSig = await signUserSig({
				sdkAppId,
				secretKey,
				userId,
				issuedAtSeconds: 1704067200,
				lifetimeSeconds: 86400,
			});

			expect(decode(userSig)).toEqual(decode(official));
		},
	);

	it('starts with a zlib header', async () => {
		const userSig = await signUserSig({
			sdkAppId,
			secretKey,
			userId: 'administrator',
			issuedAtSeconds: 1704067200,
			lifetimeSeconds: 86400,
		});

		expect(userSig).toMatch(/^eJ[\w*-]+$/);
	});
});

import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { inflateSync } from 'node:zlib';

import { signUserSig } from '../../nodes/shared/signing/userSig';
import { createUserSigCache } from '../../nodes/shared/signing/userSigCache';

interface Opened {
	'TLS.ver': string;
	'TLS.identifier': string;
	'TLS.sdkappid': number;
	'TLS.time': number;
	'TLS.expire': number;
	'TLS.sig': string;
}

/** What a server does with a UserSig, written from the docs and not from the signer. */
const open = (userSig: string): Opened => {
	const base64 = [...userSig].map((sign) => ({ '*': '+', '-': '/', _: '=' })[sign] ?? sign);
	return JSON.parse(inflateSync(Buffer.from(base64.join(''), 'base64')).toString('utf8'));
};

const isSignedWith = (secretKey: string, opened: Opened): boolean => {
	const lines = ['identifier', 'sdkappid', 'time', 'expire'] as const;
	const content = lines.map((line) => `TLS.${line}:${opened[`TLS.${line}`]}\n`).join('');
	const mac = createHmac('sha256', Buffer.from(secretKey, 'utf8')).update(content, 'utf8');
	return mac.digest('base64') === opened['TLS.sig'];
};

const signer = fc.record({
	sdkAppId: fc.integer({ min: 1, max: 0xffffffff }),
	secretKey: fc.string({ minLength: 1, maxLength: 64 }),
	userId: fc.string({ minLength: 1, maxLength: 32, unit: 'grapheme' }),
});

describe('any UserSig', () => {
	it('can be opened and verified by the other side, with the right key alone', async () => {
		await fc.assert(
			fc.asyncProperty(signer, fc.nat(), fc.nat(), fc.string(), async (who, time, life, other) => {
				fc.pre(other !== who.secretKey);
				const userSig = await signUserSig({ ...who, issuedAtSeconds: time, lifetimeSeconds: life });
				const opened = open(userSig);

				expect(encodeURIComponent(userSig)).toBe(userSig);
				expect(opened).toMatchObject({
					'TLS.ver': '2.0',
					'TLS.identifier': who.userId,
					'TLS.sdkappid': who.sdkAppId,
					'TLS.time': time,
					'TLS.expire': life,
				});
				expect(isSignedWith(who.secretKey, opened)).toBe(true);
				expect(isSignedWith(other, opened)).toBe(false);
			}),
		);
	});
});

describe('any UserSig from the cache', () => {
	const step = fc.record({
		waitSeconds: fc.integer({ min: -3600, max: 2 * 86400 }),
		user: fc.constantFrom('administrator', 'admin_2', 'admin_3'),
		drop: fc.boolean(),
	});

	it('belongs to who asked, has begun and has half of its life left, whatever came before', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				let timeSeconds = 1704067200;
				const cache = createUserSigCache({ nowMs: () => timeSeconds * 1000, maxEntries: 2 });

				for (const { waitSeconds, user, drop } of steps) {
					timeSeconds += waitSeconds;
					const who = { sdkAppId: 1400000000, secretKey: 'key', adminUserId: user };
					if (drop) cache.drop(who, await cache.get(who));
					const opened = open(await cache.get(who));

					expect(opened['TLS.identifier']).toBe(user);
					expect(opened['TLS.time']).toBeLessThanOrEqual(timeSeconds);
					expect(opened['TLS.time'] + opened['TLS.expire'] - timeSeconds).toBeGreaterThan(43200);
				}
			}),
		);
	});
});

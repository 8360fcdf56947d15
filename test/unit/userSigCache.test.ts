import { createUserSigCache, lifetimeSeconds } from '../../nodes/shared/signing/userSigCache';
import { signUserSig } from '../../nodes/shared/signing/userSig';

const hourMs = 60 * 60 * 1000;
const startMs = 1704067200_000;
const signer = {
	sdkAppId: 1400000000,
	secretKey: 'key of the first app',
	adminUserId: 'administrator',
};

const cacheAt = (timeMs: number, maxEntries?: number) => {
	const clock = { timeMs };
	const sign = jest.fn(signUserSig);
	const cache = createUserSigCache({ nowMs: () => clock.timeMs, maxEntries, sign });
	return { clock, sign, cache };
};

describe('the UserSig cache', () => {
	it('signs for 24 hours, from now', async () => {
		const { cache, sign } = cacheAt(startMs + 999);
		await cache.get(signer);

		expect(sign).toHaveBeenCalledWith({
			sdkAppId: 1400000000,
			secretKey: 'key of the first app',
			userId: 'administrator',
			issuedAtSeconds: startMs / 1000,
			lifetimeSeconds: 86400,
		});
		expect(lifetimeSeconds).toBe(86400);
	});

	it.each([
		['reuses it one ms before half of its life', 12 * hourMs - 1, 1],
		['signs again at half of its life', 12 * hourMs, 2],
		['signs again when the clock was set back', -1000, 2],
	])('%s', async (_, laterMs, signings) => {
		const { cache, clock, sign } = cacheAt(startMs);
		await cache.get(signer);
		clock.timeMs += laterMs;
		await cache.get(signer);

		expect(sign).toHaveBeenCalledTimes(signings);
	});

	it('signs once for calls that start together', async () => {
		const { cache, sign } = cacheAt(startMs);
		const all = await Promise.all(Array.from({ length: 32 }, () => cache.get(signer)));

		expect(new Set(all).size).toBe(1);
		expect(sign).toHaveBeenCalledTimes(1);
	});

	it.each([
		['another app', { sdkAppId: 1400000001 }],
		['another key', { secretKey: 'key of the second app' }],
		['another admin', { adminUserId: 'admin_2' }],
	])('never hands the UserSig of one signer to %s', async (_, change) => {
		const { cache, sign } = cacheAt(startMs);
		const first = await cache.get(signer);
		const other = await cache.get({ ...signer, ...change });

		expect(other).not.toBe(first);
		expect(await cache.get(signer)).toBe(first);
		expect(sign).toHaveBeenCalledTimes(2);
	});

	it('signs afresh once a refused UserSig is dropped', async () => {
		const { cache, clock } = cacheAt(startMs);
		const refused = await cache.get(signer);
		clock.timeMs += 5000;
		cache.drop(signer, refused);

		expect(await cache.get(signer)).not.toBe(refused);
	});

	it('signs afresh once when many calls with the same UserSig are refused', async () => {
		const { cache, clock, sign } = cacheAt(startMs);
		const refused = await cache.get(signer);
		clock.timeMs += 5000;
		for (let call = 0; call < 32; call++) {
			cache.drop(signer, refused);
			await cache.get(signer);
		}

		expect(sign).toHaveBeenCalledTimes(2);
	});

	it('takes it calmly when one is dropped that it does not have', async () => {
		const { cache, sign } = cacheAt(startMs);
		cache.drop(signer, 'unknown');
		await cache.get(signer);
		cache.drop(signer, 'unknown');
		await cache.get(signer);

		expect(sign).toHaveBeenCalledTimes(1);
	});

	it('lets the oldest go when there are too many', async () => {
		const { cache, sign } = cacheAt(startMs, 2);
		const user = (adminUserId: string) => cache.get({ ...signer, adminUserId });
		await user('user_1001');
		await user('user_1002');
		await user('user_1003');
		expect(sign).toHaveBeenCalledTimes(3);

		await user('user_1002');
		await user('user_1003');
		expect(sign).toHaveBeenCalledTimes(3);

		await user('user_1001');
		expect(sign).toHaveBeenCalledTimes(4);
	});

	it('keeps no signing that went wrong', async () => {
		const { cache, sign } = cacheAt(startMs);
		sign.mockRejectedValueOnce(new Error('no CompressionStream'));
		await expect(cache.get(signer)).rejects.toThrow('no CompressionStream');

		await expect(cache.get(signer)).resolves.toMatch(/^eJ/);
	});
});

import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * How far RequestTime may be from now, before or after, as Tencent advises. With more, a signature
 * that was overheard could be used for longer; with less, clocks that differ would lose callbacks.
 */
export const signLifetimeSeconds = 60;

/**
 * Computes the Sign of a callback: lower-case hex SHA-256 of the token followed by RequestTime. It
 * covers the time alone, neither the body nor the rest of the URL.
 *
 * @param requestTime seconds since 1970, as they stand in the URL
 * @see https://trtc.io/document/34354
 */
export const callbackSign = (token: string, requestTime: string): string =>
	createHash('sha256')
		.update(token + requestTime)
		.digest('hex');

/**
 * Says why a signature is not valid; undefined when it is. `stale` is one that is more than 60
 * seconds off.
 *
 * @param nowMs the wall clock, in ms since 1970
 */
export const signProblem = ({
	token,
	sign,
	requestTime,
	nowMs,
}: {
	readonly token: string;
	readonly sign: string | undefined;
	readonly requestTime: string | undefined;
	readonly nowMs: number;
}): 'missing' | 'wrong' | 'stale' | undefined => {
	if (!sign || !requestTime) return 'missing';
	if (!isSame(sign, callbackSign(token, requestTime))) return 'wrong';
	if (!/^\d{1,12}$/.test(requestTime)) return 'stale';
	const offByMs = Math.abs(nowMs - Number(requestTime) * 1000);
	return offByMs > signLifetimeSeconds * 1000 ? 'stale' : undefined;
};

/** Compares in constant time, so that the time of the answer does not help to guess a signature. */
const isSame = (given: string, right: string): boolean => {
	const givenBytes = Buffer.from(given);
	const rightBytes = Buffer.from(right);
	return givenBytes.length === rightBytes.length && timingSafeEqual(givenBytes, rightBytes);
};

import { createHash, timingSafeEqual } from 'node:crypto';

/** Tencent's advice: older and newer signatures are refused. */
export const signLifetimeSeconds = 60;

/**
 * The Sign of a callback: lower-case hex SHA-256 of the token followed by RequestTime. It covers
 * the time alone, neither the body nor the rest of the URL.
 *
 * @param requestTime seconds since 1970, as they stand in the URL
 * @see https://trtc.io/document/34354
 */
export const callbackSign = (token: string, requestTime: string): string =>
	createHash('sha256')
		.update(token + requestTime)
		.digest('hex');

/**
 * Why a signature does not hold, or undefined when it does.
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

/** Takes as long for a wrong signature as for a right one. */
const isSame = (given: string, right: string): boolean => {
	const givenBytes = Buffer.from(given);
	const rightBytes = Buffer.from(right);
	return givenBytes.length === rightBytes.length && timingSafeEqual(givenBytes, rightBytes);
};

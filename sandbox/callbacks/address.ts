import { createHash } from 'node:crypto';
import type { Origin } from './callbackTypes';

/** What a callback's URL is made of. */
export interface Addressing {
	url: string;
	/** Empty for a callback without a signature. */
	token: string;
	sdkAppId: number;
	command: string;
	origin: Origin;
	nowMs: number;
}

/**
 * Makes the URL of a callback, signed where there is a token.
 *
 * @see https://trtc.io/document/34354
 */
export const callbackAddress = ({
	url,
	token,
	sdkAppId,
	command,
	origin,
	nowMs,
}: Addressing): string => {
	const address = new URL(url);
	const parameters = {
		SdkAppid: String(sdkAppId),
		CallbackCommand: command,
		contenttype: 'json',
		ClientIP: origin.clientIp,
		OptPlatform: origin.platform,
		...(token !== '' && signatureOf(token, Math.floor(nowMs / 1000))),
	};
	// A query that the URL already has stays beside Tencent's parameters.
	for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
	return address.href;
};

/**
 * Signs the time alone, as Tencent does: who reads a signature can send any body with it for a
 * minute.
 */
export const signatureOf = (token: string, requestTimeSeconds: number) => ({
	Sign: createHash('sha256').update(`${token}${requestTimeSeconds}`).digest('hex'),
	RequestTime: String(requestTimeSeconds),
});

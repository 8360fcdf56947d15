import { createHash } from 'node:crypto';
import type { Origin } from './callbackTypes';

export interface Addressing {
	url: string;
	/** '' for a callback without signature. */
	token: string;
	sdkAppId: number;
	command: string;
	origin: Origin;
	nowMs: number;
}

/** The callback's URL, https://trtc.io/document/34354, signed where there is a token. */
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
	// A query of the URL's own stays beside Tencent's.
	for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
	return address.href;
};

/** Covers the time alone: whoever sees it can send any body with it for a minute. */
export const signatureOf = (token: string, requestTimeSeconds: number) => ({
	Sign: createHash('sha256').update(`${token}${requestTimeSeconds}`).digest('hex'),
	RequestTime: String(requestTimeSeconds),
});

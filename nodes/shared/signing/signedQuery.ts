import { randomInt } from 'node:crypto';
import type { App } from '../client/app';

/** The names of the query parameters with which every call is signed. */
export const signedQueryNames = [
	'sdkappid',
	'identifier',
	'usersig',
	'random',
	'contenttype',
] as const;

/** What every call carries in its query, with a fresh random number. https://trtc.io/document/34620 */
export const signedQuery = (
	{ sdkAppId, adminUserId }: Pick<App, 'sdkAppId' | 'adminUserId'>,
	userSig: string,
): Record<(typeof signedQueryNames)[number], string> => ({
	sdkappid: String(sdkAppId),
	identifier: adminUserId,
	usersig: userSig,
	random: String(randomInt(2 ** 32)),
	contenttype: 'json',
});

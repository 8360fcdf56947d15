import { ownServerCode } from './common';
import type { ErrorCodeEntry, ErrorCodeTable } from './entry';
import { groupCodes } from './groups';
import { messageCodes } from './messages';
import { moderationCodes } from './moderation';
import { muteCodes } from './mutes';
import { profileCodes } from './profiles';
import { publicCodes } from './public';
import { pushCodes } from './push';

export type { ErrorClass, ErrorCodeEntry, ErrorCodeTable } from './entry';

/** Every code of Tencent Chat that has a meaning of its own. */
export const errorCodes: ErrorCodeTable = {
	...publicCodes,
	...messageCodes,
	...groupCodes,
	...muteCodes,
	...profileCodes,
	...pushCodes,
	...moderationCodes,
};

/** Codes that an app's own server chooses when its before-send callback refuses a message. */
export const ownServerCodeRanges = [
	/** For one-to-one messages. */
	{ first: 120001, last: 130000 },
	/** For group messages. */
	{ first: 10100, last: 10200 },
] as const;

/** What a code means and what to do about it; nothing for a code that Tencent does not document. */
export const describeErrorCode = (code: number): ErrorCodeEntry | undefined =>
	errorCodes[code] ?? (isOwnServerCode(code) ? ownServerCode : undefined);

const isOwnServerCode = (code: number): boolean =>
	ownServerCodeRanges.some(({ first, last }) => code >= first && code <= last);

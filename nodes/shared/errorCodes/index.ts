import { ownServerCode } from './commonCodes';
import type { ErrorCodeEntry, ErrorCodeTable } from './errorCode';
import { groupCodes } from './groupCodes';
import { messageCodes } from './messageCodes';
import { moderationCodes } from './moderationCodes';
import { muteCodes } from './muteCodes';
import { profileCodes } from './profileCodes';
import { ownServerCodes } from './ownServerCodes';
import { publicCodes } from './publicCodes';
import { pushCodes } from './pushCodes';

export type { ErrorClass, ErrorCodeEntry, ErrorCodeTable } from './errorCode';

/** Every code that Tencent Chat documents, with what it means and what to do about it. */
export const errorCodes: ErrorCodeTable = {
	...publicCodes,
	...messageCodes,
	...groupCodes,
	...muteCodes,
	...profileCodes,
	...pushCodes,
	...moderationCodes,
};

/**
 * Says what a code means and what to do about it; undefined for a code that Tencent does not
 * document.
 */
export const describeErrorCode = (code: number): ErrorCodeEntry | undefined =>
	errorCodes[code] ?? (isOwnServerCode(code) ? ownServerCode : undefined);

const isOwnServerCode = (code: number): boolean =>
	Object.values(ownServerCodes).some(({ from, to }) => code >= from && code <= to);

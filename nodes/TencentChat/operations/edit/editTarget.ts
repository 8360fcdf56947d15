import type { CommonReply } from '../../../shared/apis/api';
import type { MessageBody } from '../../../shared/elements/messageBodySchema';
import { inexactAsText } from '../../../shared/json/inexactNumber';
import type { Result } from '../../../shared/result';
import type { CallContext, LoadApi } from '../callContext';
import type { ItemFailure } from '../outputEntry';

/** One stored message, one-to-one or in a group, and what an edit needs for it. */
export interface EditTarget {
	/** The wire's fields that name the message, as the form has them. */
	readonly id: Readonly<Record<string, unknown>>;
	readonly modify: LoadApi<unknown, CommonReply>;
	/** The same for a body whose elements Tencent had stored. */
	readonly modifyKeepingElements: LoadApi<unknown, CommonReply>;
	readonly read: (session: CallContext) => Promise<Result<StoredMessage, ItemFailure>>;
}

/** A message as a history holds it. */
export interface StoredMessage {
	readonly [field: string]: unknown;
	readonly MsgBody: MessageBody;
	readonly CloudCustomData?: string;
}

/** The code of an edit whose message is not there. */
export const messageNotFoundCode = 20026;

/** A message as items hold it. */
export const asItem = (stored: Readonly<Record<string, unknown>>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, inexactAsText(value)]));

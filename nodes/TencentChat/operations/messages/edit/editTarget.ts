import type { LoadApi } from '../../../../shared/apis';
import type { CommonReply } from '../../../../shared/apis/schemas';
import type { MessageBody } from '../../../../shared/elements/messageBodySchema';
import { inexactAsText } from '../../../../shared/exactJson';
import type { Result } from '../../../../shared/result';
import type { CallContext } from '../../callContext';
import type { ItemFailure } from '../../outputEntry';

/** One stored message, one-to-one or in a group, and what an edit needs for it. */
export interface EditTarget<Id extends object> {
	/** The wire's fields that name the message. */
	readonly id: Id;
	readonly modify: LoadApi<Id & Contents, CommonReply>;
	/** The same for a body whose elements Tencent had stored. */
	readonly modifyKeepingElements: LoadApi<Id & Contents, CommonReply>;
	readonly read: (context: CallContext) => Promise<Result<StoredMessage, ItemFailure>>;
}

/** What an edit writes. */
export interface Contents {
	MsgBody?: readonly unknown[];
	CloudCustomData?: string;
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

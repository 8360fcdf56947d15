/**
 * Names of the things that items are about. Items with a name in common are done one after another.
 * The values are those of the form, whatever they are; what is wrong with them the call says.
 */

/** A stored one-to-one message. */
export const messageKey = (from: unknown, to: unknown, msgKey: unknown): string =>
	named('message', from, to, msgKey);

/** What is sent between two users, in both directions. */
export const conversationKey = (one: unknown, other: unknown): string =>
	named('conversation', [asText(one), asText(other)].sort());

/** A stored group message. */
export const groupMessageKey = (groupId: unknown, msgSeq: unknown): string =>
	named('groupMessage', groupId, msgSeq);

/** What is sent to a group. */
export const groupKey = (groupId: unknown): string => named('group', groupId);

/** A member of a group. */
export const memberKey = (groupId: unknown, userId: unknown): string =>
	named('member', groupId, userId);

/** A user of the app. */
export const accountKey = (userId: unknown): string => named('account', userId);

/** A word of a library. */
export const keywordKey = (libId: unknown, word: unknown): string => named('keyword', libId, word);

const named = (kind: string, ...parts: readonly unknown[]): string =>
	JSON.stringify([kind, ...parts.map(asText)]);

const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

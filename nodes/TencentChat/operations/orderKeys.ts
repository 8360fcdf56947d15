import type { Reader } from '../fields/field';
import type { Order } from './operation';

/**
 * Names of the things that items are about. Items with a name in common are done one after another.
 * An item whose fields cannot be read is about nothing, and fails by itself.
 */

/** Items about the thing that these fields name. */
export const orderBy = (
	of: string,
	key: (...values: readonly string[]) => string,
	...fields: ReadonlyArray<Reader<string>>
): Order => ({
	of,
	keys: (parameters) => {
		const values = fields.flatMap((field) => {
			const value = field.read(parameters);
			return value.ok ? [value.value] : [];
		});
		return values.length === fields.length ? [key(...values)] : [];
	},
});

/** Items about each of the things that a list names within one thing. */
export const orderByEach = (
	of: string,
	key: (within: string, value: string) => string,
	within: Reader<string>,
	list: Reader<readonly string[]>,
): Order => ({
	of,
	keys: (parameters) => {
		const place = within.read(parameters);
		const values = list.read(parameters);
		return place.ok && values.ok ? values.value.map((value) => key(place.value, value)) : [];
	},
});

/** Items about what is sent between two users; without a sender the admin sends. */
export const orderOfConversation = (
	sender: Reader<string | undefined>,
	recipients: Reader<string | readonly string[]>,
): Order => ({
	of: 'conversation',
	keys: (parameters, adminUserId) => {
		const from = sender.read(parameters);
		const to = recipients.read(parameters);
		if (!from.ok || !to.ok) return [];
		return [to.value].flat().map((userId) => conversationKey(from.value ?? adminUserId, userId));
	},
});

/** A stored one-to-one message. */
export const storedMessageKey = (from: unknown, to: unknown, msgKey: unknown): string =>
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

import { documentedUserIdBytes, maxUserIdBytes } from './limits';

/**
 * The user IDs in a request, or in the answer to a callback, that have more bytes than Tencent's
 * documentation allows. Such ones exist, so they are sent; what is no ID at all is not among them.
 */
export function longUserIds(body: Readonly<Record<string, unknown>>): readonly string[] {
	return Object.entries(body).flatMap(([name, value]) => {
		const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
		return entries.flatMap((entry) => {
			if (isFields(entry)) return name === 'MsgBody' ? [] : longUserIds(entry);
			return holdsUserIds.test(name) && isLong(entry) ? [entry] : [];
		});
	});
}

/** Tencent names all such fields alike: To_Account, MemberToDel_Account, RefusedMembers_Account. */
const holdsUserIds = /_Account$|^UserID$/;

function isLong(value: unknown): value is string {
	// Most are far too short for it, however many bytes a character has.
	if (typeof value !== 'string' || value.length * 4 <= documentedUserIdBytes) return false;
	const bytes = Buffer.byteLength(value);
	return bytes > documentedUserIdBytes && bytes <= maxUserIdBytes;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

import type * as z from 'zod/v4';

/** Said wherever the sandbox refuses what Tencent may well let pass. */
export const STRICTNESS =
	'(the sandbox is stricter here than Tencent: it takes documented fields only)';

/** The first thing wrong with a request: in which field, in words, and with its own code if any. */
export interface Issue {
	/** The request's top field, or undefined for an unknown field. */
	readonly field?: string;
	readonly detail: string;
	readonly errorCode?: number;
}

/** @param at a place to put before the field's path, such as `MsgBody[0].MsgContent`. */
export const issueAt = (error: z.ZodError, at = ''): Issue => {
	const issue = error.issues[0];
	if (issue === undefined) return { detail: 'the request does not fit' };
	if (issue.code === 'unrecognized_keys') {
		const names = issue.keys.map((key) => pathText([...issue.path, key], at)).join(', ');
		return { detail: `unknown field ${names} ${STRICTNESS}` };
	}
	const field = issue.path[0] === undefined ? undefined : String(issue.path[0]);
	if (issue.code === 'custom') {
		const code: unknown = issue.params?.errorCode;
		return { field, detail: issue.message, errorCode: typeof code === 'number' ? code : undefined };
	}
	return { field, detail: `${pathText(issue.path, at)}: ${issue.message}` };
};

const pathText = (path: readonly PropertyKey[], at: string) =>
	path.reduce<string>(
		(text, key) =>
			typeof key === 'number'
				? `${text}[${key}]`
				: text === ''
					? String(key)
					: `${text}.${String(key)}`,
		at,
	);

import type * as z from 'zod/v4';

/** Added to each refusal of what Tencent might accept. */
export const STRICTNESS =
	'(the sandbox is stricter here than Tencent: it takes documented fields only)';

/** The first mistake in a request. */
export interface Issue {
	/** The top-level field of the request; undefined where the mistake is an unknown field. */
	readonly field?: string;
	/** What is wrong, in words. */
	readonly detail: string;
	/** The code of this mistake, where it has one of its own. */
	readonly errorCode?: number;
}

/**
 * Describes the first issue that a schema found.
 *
 * @param at the path of the checked value inside the request, such as `MsgBody[0].MsgContent`
 */
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

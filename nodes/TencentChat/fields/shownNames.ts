import type { RequestIssue } from '../../shared/callFailure';
import { shownPlace } from '../../shared/elements/messageBodySchema';

/** The names under which people know the wire's fields: one table for forms and messages. */
export const shownNames = {
	From_Account: 'Sender User ID',
	To_Account: 'Recipient User ID',
	MsgKey: 'Message Key',
	MsgBody: 'Message Body',
	CloudCustomData: 'Cloud Custom Data',
} as const;

const shownNameOf = new Map<PropertyKey, string>(Object.entries(shownNames));

/** What is wrong with a request, in the names of the form: "Sender User ID is required". */
export function describeIssues(
	body: Record<string, unknown>,
	issues: readonly RequestIssue[],
): string {
	return issues.map((issue) => describeIssue(body, issue)).join('; ');
}

function describeIssue(body: Record<string, unknown>, { path, message }: RequestIssue): string {
	const [field, ...inside] = path;
	if (field === undefined) return `The request ${message}`;
	const shown = shownNameOf.get(field) ?? String(field);
	const place = field === 'MsgBody' ? shownPlace(body.MsgBody, inside) : inside.join(' › ');
	return [place === '' ? shown : `${shown}: ${place}`, message].join(' ');
}

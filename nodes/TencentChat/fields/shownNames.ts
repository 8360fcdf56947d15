import type { RequestIssue } from '../../shared/client/failure';
import { offlinePushParts } from '../../shared/apis/offlinePush';
import { sendOptions } from '../../shared/apis/sendOptions';
import { shownFields, shownPlace } from '../../shared/elements/shownPlace';

/** The names under which people know the wire's fields: one table for forms and messages. */
export const shownNames = {
	From_Account: 'Sender User ID',
	To_Account: 'Recipient User ID',
	MsgKey: 'Message Key',
	MsgBody: 'Message Body',
	CloudCustomData: 'Cloud Custom Data',
	GroupId: 'Group ID',
	MsgSeq: 'Message Sequence Number',
	TopicId: sendOptions.TopicId.shown,
	Operator_Account: 'User ID',
	Peer_Account: 'Other User ID',
	UserID: 'User ID',
	Set_Account: 'User ID',
	Members_Account: 'User ID',
	C2CmsgNospeakingTime: 'Duration (Seconds)',
	GroupmsgNospeakingTime: 'Duration (Seconds)',
	MuteTime: 'Duration (Seconds)',
	GroupAtInfo: 'Mention Users',
	Reason: 'Reason',
	MinTime: 'Sent After',
	MaxTime: 'Sent Before',
	ReqMsgSeq: 'Up to Sequence Number',
} as const;

/** To_Account of a group message: the members who get it. */
export const shownGroupRecipients = 'Only for Users';

/** Lists whose single entries people fill in under one name. */
const shownEntries: Readonly<Record<string, string>> = {
	CheckItem: shownNames.UserID,
	MsgSeqList: shownNames.MsgSeq,
	Members_Account: shownNames.UserID,
	To_Account: shownNames.To_Account,
};

const shownNameOf = new Map<PropertyKey, string>(Object.entries(shownNames));

/**
 * What is wrong with a request, in the names of the form: "Sender User ID is required". One field may
 * stand for two of the wire, and is named once.
 */
export const describeIssues = (
	body: Record<string, unknown>,
	issues: readonly RequestIssue[],
	form: FormOfRequest = {},
): string =>
	[
		...new Set(issues.map(({ path, message }) => `${describePlace(body, path, form)} ${message}`)),
	].join('; ');

export interface FormOfRequest {
	/** The operation's own labels, by the wire's names. */
	readonly labels?: Readonly<Record<string, string>>;
	/** How many entries of a long list went before those of this request. */
	readonly entriesBefore?: number;
}

function describePlace(
	body: Record<string, unknown>,
	path: readonly PropertyKey[],
	{ labels = {}, entriesBefore = 0 }: FormOfRequest,
): string {
	const [field, ...inside] = path;
	if (field === undefined) return 'The request';
	const own = labels[String(field)];
	if (own !== undefined) return withPosition(own, body[String(field)], inside, entriesBefore);
	if (field === 'OfflinePushInfo') return describePush(inside);
	if (field === 'MsgBody' && inside.length > 0) {
		return `${shownNames.MsgBody}: ${shownPlace(body.MsgBody, inside)}`;
	}
	const list = body[String(field)];
	if (!Array.isArray(list)) return shownNameOf.get(field) ?? shownOption(path);
	const shown = shownList(body, String(field)) ?? shownNameOf.get(field) ?? shownOption(path);
	return withPosition(shown, list, inside, entriesBefore);
}

function withPosition(
	shown: string,
	list: unknown,
	[position]: readonly PropertyKey[],
	entriesBefore: number,
): string {
	return typeof position === 'number' &&
		Array.isArray(list) &&
		(list.length > 1 || entriesBefore > 0)
		? `${shown} (entry ${entriesBefore + position + 1})`
		: shown;
}

const shownList = (body: Record<string, unknown>, field: string): string | undefined =>
	field === 'To_Account' && 'GroupId' in body ? shownGroupRecipients : shownEntries[field];

const shownOption = (path: readonly PropertyKey[]): string =>
	shownFields(Object.values(sendOptions), path).join(' › ');

function describePush(path: readonly PropertyKey[]): string {
	const [first, ...rest] = path;
	const part =
		offlinePushParts.find(({ inside }) => inside !== undefined && inside === first) ??
		offlinePushParts.find(({ inside }) => inside === undefined);
	const fields = part?.inside === undefined ? path : rest;
	return [part?.shown ?? 'Offline Push', ...shownFields(part?.fields ?? [], fields)].join(' › ');
}

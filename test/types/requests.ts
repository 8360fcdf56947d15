import { userId } from '../../nodes/TencentChat/fields/accounts';
import { fieldOf, option } from '../../nodes/TencentChat/fields/field';
import { fieldSet } from '../../nodes/TencentChat/fields/fieldSets';
import { groupId, msgSeq } from '../../nodes/TencentChat/fields/groups';
import { flag, text, wholeNumber } from '../../nodes/TencentChat/fields/kinds';
import { choice } from '../../nodes/TencentChat/fields/menus';
import type { Parameters } from '../../nodes/TencentChat/fields/parameters';
import type { CallContext } from '../../nodes/TencentChat/operations/callContext';
import { oneCall } from '../../nodes/TencentChat/operations/calls/oneCall';
import type { Readers } from '../../nodes/TencentChat/operations/calls/request';
import type { RequestTo } from '../../nodes/shared/apis';
import { apis } from '../../nodes/shared/apis';
import { success } from '../../nodes/shared/result';

/**
 * What must not compile, for the type checker: a line below that compiles is an error. Nothing runs it.
 */
export async function requestsThatAreRefused(context: CallContext): Promise<void> {
	await context.call(apis.kick, { UserID: 'user_1001' });
	// @ts-expect-error the name is misspelt
	await context.call(apis.kick, { UserId: 'user_1001' });
	// @ts-expect-error an ID is a text
	await context.call(apis.kick, { UserID: 1001 });
	// @ts-expect-error nobody is named
	await context.preview(apis.kick, {});

	const member = { Member_Account: 'user_1001', NameCard: 'Ann' };
	await context.check(apis.modifyGroupMemberInfo, { GroupId: 'group', ...member });
	// @ts-expect-error the name is misspelt
	await context.check(apis.modifyGroupMemberInfo, { GroupID: 'group', ...member });
	// @ts-expect-error a name that need not be there is misspelt
	await context.check(apis.groupMsgRecall, { GroupId: 'group', MsgSeqList: [], TopicID: 'topic' });
	// @ts-expect-error the list of the request has another name
	await context.checkParts(apis.groupMsgRecall, 'MsgSeqs', []);

	oneCall({ api: apis.kick, request: { UserID: userId } });
	// @ts-expect-error the name is misspelt
	oneCall({ api: apis.kick, request: { UserId: userId } });
	// @ts-expect-error the field is a number
	oneCall({ api: apis.kick, request: { UserID: msgSeq } });
	// @ts-expect-error a name that need not be there is misspelt
	oneCall({ api: apis.modifyGroupBaseInfo, request: { GroupId: groupId, Nmae: groupId } });
}

export const missesItsGroup: Readers<RequestTo<typeof apis.modifyGroupMsg>> = {
	// @ts-expect-error the name is misspelt
	GroupID: groupId,
	MsgSeq: msgSeq,
};

const takesText = (value: string): string => value;

/** A value of the form comes by its field alone, has that field's type, and may be a failure. */
export function valuesThatAreRefused(parameters: Parameters): void {
	const read = userId.read(parameters);
	// @ts-expect-error it may be a failure
	takesText(read.value);
	if (read.ok) takesText(read.value);
	const seq = msgSeq.read(parameters);
	// @ts-expect-error a number is no text
	if (seq.ok) takesText(seq.value);
	// @ts-expect-error nothing of the form is read by its name
	parameters.read('userId');

	const said = { name: 'amount', label: 'Amount', description: '' };
	const amount = wholeNumber(said).read(parameters);
	// @ts-expect-error it need not be set
	if (amount.ok) takesText(amount.value.toFixed(0));
	// @ts-expect-error the name is misspelt
	text({ ...said, placeholdr: 'e.g. 1' });
	// @ts-expect-error a field of numbers gives numbers
	fieldOf<number>(text(said).form, () => success('1'));
	// @ts-expect-error a yes or no is no text
	fieldSet<string>({ ...said, set: said, fields: [], read: (set) => flag(said).read(set) });

	const choices = [
		{ value: 'one', label: 'One' },
		{ value: 'all', label: 'All' },
	] as const;
	// @ts-expect-error it is none of the choices
	choice({ ...said, choices, otherwise: 'none' });
	const chosen = option(choice({ ...said, choices, otherwise: 'one' })).read(parameters);
	// @ts-expect-error it is none of the choices
	if (chosen.ok && chosen.value === 'al') takesText(chosen.value);
}

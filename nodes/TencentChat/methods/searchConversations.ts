import type { INodeListSearchItems } from 'n8n-workflow';
import { apis } from '../../shared/apis';
import { success } from '../../shared/result';
import { sender, userId } from '../fields/accounts';
import { isDataObject } from '../fields/values';
import type { List } from './list';
import { advise, adviseAfter } from './list';
import { shownTime } from './shownTime';

/** The Type of a conversation with a user; conversations of a group have another one. */
const withUser = 1;
/**
 * The AssistFlags of Tencent's own sample: with these bits, pinned conversations are listed too.
 */
const allConversations = 7;
/** These operations send in the admin's name where no sender is set. */
const sends: ReadonlySet<string> = new Set(['send', 'sendAndWait']);
/**
 * Conversations after which a page is shown. More would take more calls before anything is seen.
 */
const enough = 25;

/**
 * Lists the users with whom the other side of the form has talked, the latest conversation first.
 *
 * @see https://trtc.io/document/43087
 */
export const searchConversations: List = async ({ field, search, after, timezone }, context) => {
	const isSend = sends.has(field('operation'));
	const given = field('fromAccount') || field('operatorAccount');
	const user = given === '' && isSend ? context.adminUserId : given;
	if (user === '') {
		return advise(
			`Fill in ${sideOf(field)} first; the list then shows with whom this user talked lately. Where it comes from the previous node, run that first, or choose By ID.`,
		);
	}
	const items: INodeListSearchItems[] = [];
	let place = placeIn(after);
	for (;;) {
		const reply = await context.call(apis.recentcontactGetList, {
			From_Account: user,
			...place,
			AssistFlags: allConversations,
		});
		if (!reply.ok)
			return items.length > 0 ? success({ items, next: place }) : adviseAfter(reply.error);
		const { SessionItem, CompleteFlag, TimeStamp, StartIndex, TopTimeStamp, TopStartIndex } =
			reply.value;
		for (const { Type, To_Account = '', MsgTime } of SessionItem) {
			if (Type !== withUser || !To_Account.toLowerCase().includes(search)) continue;
			const time = MsgTime > 0 ? ` (${shownTime(MsgTime, timezone, context.nowSeconds())})` : '';
			items.push({ name: `${To_Account}${time}`, value: To_Account });
		}
		if (CompleteFlag === 1 || SessionItem.length === 0) break;
		place = { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex };
		if (items.length >= enough || context.timeIsUp()) return success({ items, next: place });
	}
	if (items.length > 0 || after !== undefined) return success({ items });
	return advise(
		search === ''
			? `Tencent Chat lists no conversations of ${user} with other users. Choose By ID and enter the user ID.`
			: `${user} has no conversation with a user whose ID holds '${search}'.`,
	);
};

/** Tells Tencent where a page begins: zeros for the first, else what the page before gave. */
function placeIn(after: unknown) {
	const numberOf = (name: string) => Number((isDataObject(after) ? after[name] : undefined) ?? 0);
	return {
		TimeStamp: numberOf('TimeStamp'),
		StartIndex: numberOf('StartIndex'),
		TopTimeStamp: numberOf('TopTimeStamp'),
		TopStartIndex: numberOf('TopStartIndex'),
	};
}

const sideOf = (field: (name: string) => string): string =>
	field('operation') === 'getMany' ? userId.form.displayName : sender.form.displayName;

import type { INodeListSearchItems } from 'n8n-workflow';
import { success } from '../../shared/result';
import { isDataObject } from '../fields/json';
import { shownNames } from '../fields/shownNames';
import type { List } from './list';
import { advise, adviseAfter } from './list';
import { shownTime } from './shownTime';

/** Type of a conversation with a user; the others are in groups. */
const withUser = 1;
/** AssistFlags: pinned conversations, too. */
const allConversations = 7;
/** Operations that send in the admin's name where no sender is set. */
const sends: ReadonlySet<string> = new Set(['send', 'sendAndWait']);
const enough = 25;

/** Users with whom the other side of the form has talked, the latest conversation first. */
export const searchConversations: List = async ({ field, search, after, timezone }, session) => {
	const isSend = sends.has(field('operation'));
	const given = field('fromAccount') || field('operatorAccount');
	const user = given === '' && isSend ? session.adminUserId : given;
	if (user === '') {
		return advise(
			`Fill in ${sideOf(field)} first; the list then shows with whom this user talked lately. Where it comes from the previous node, run that first, or choose By ID.`,
		);
	}
	const { recentcontactGetList } = await import('../../shared/apis/recentcontactGetList');
	const items: INodeListSearchItems[] = [];
	let place = isDataObject(after) ? after : firstPlace;
	for (;;) {
		const reply = await session.call(recentcontactGetList, {
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
			const time = MsgTime > 0 ? ` (${shownTime(MsgTime, timezone, session.nowSeconds())})` : '';
			items.push({ name: `${To_Account}${time}`, value: To_Account });
		}
		if (CompleteFlag === 1 || SessionItem.length === 0) break;
		place = { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex };
		if (items.length >= enough || session.timeIsUp()) return success({ items, next: place });
	}
	if (items.length > 0 || after !== undefined) return success({ items });
	return advise(
		search === ''
			? `Tencent Chat lists no conversations of ${user} with other users. Choose By ID and enter the user ID.`
			: `${user} has no conversation with a user whose ID holds '${search}'.`,
	);
};

const firstPlace = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 };

const sideOf = (field: (name: string) => string): string =>
	field('operation') === 'getMany' ? shownNames.Operator_Account : shownNames.From_Account;

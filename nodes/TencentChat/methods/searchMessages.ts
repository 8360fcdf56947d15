import type { INodeListSearchItems } from 'n8n-workflow';
import { apis } from '../../shared/apis';
import type { HistoryMessage } from '../../shared/apis/adminGetroammsg';
import { clockToleranceSeconds, isRecalled, messagesPerCall } from '../../shared/apis/history';
import { success } from '../../shared/result';
import { originalRecipient, originalSender } from '../fields/accounts';
import { isDataObject } from '../fields/values';
import { describeBody } from './describeBody';
import type { List } from './list';
import { advise, adviseAfter } from './list';
import { shownTime } from './shownTime';

/**
 * Messages after which a page is shown. More would take more calls first, and scrolling asks for
 * them.
 */
const enough = 25;

/**
 * Lists the newest messages that the sender of the form sent to its recipient.
 *
 * @see https://trtc.io/document/35478
 */
export const searchMessages: List = async ({ field, search, after, timezone }, context) => {
	const from = field('fromAccount');
	const to = field('toAccount');
	if (from === '' || to === '') {
		return advise(
			`Fill in ${originalSender.form.displayName} and ${originalRecipient.form.displayName} first; the list then shows their newest messages. Where they come from the previous node, run that first, or choose By ID.`,
		);
	}
	const items: INodeListSearchItems[] = [];
	let place = readPlace(after) ?? { MaxTime: context.nowSeconds() + clockToleranceSeconds };
	for (;;) {
		const reply = await context.call(apis.adminGetroammsg, {
			Operator_Account: to,
			Peer_Account: from,
			MaxCnt: messagesPerCall,
			MinTime: 0,
			...place,
		});
		if (!reply.ok)
			return items.length > 0 ? success({ items, next: place }) : adviseAfter(reply.error);
		const { MsgList, Complete, LastMsgKey, LastMsgTime } = reply.value;
		const newestFirst = MsgList.filter(({ MsgKey }) => MsgKey !== place.LastMsgKey).toReversed();
		const shown = newestFirst
			// One that was recalled cannot be edited any more.
			.filter((message) => message.From_Account === from && !isRecalled(message))
			.map((message) => lineOf(message, timezone, context.nowSeconds()));
		items.push(...shown.filter(({ name }) => name.toLowerCase().includes(search)));
		// After a page without anything new, the same page would come again without end.
		if (Complete === 1 || LastMsgKey === '' || newestFirst.length === 0) break;
		place = { MaxTime: LastMsgTime, LastMsgKey };
		if (items.length >= enough || context.timeIsUp()) return success({ items, next: place });
	}
	if (items.length > 0 || after !== undefined) return success({ items });
	const searched = search === '' ? '' : ' that holds these words';
	return advise(
		`${from} sent no message to ${to}${searched} that is still stored. If the two are swapped, change the fields above.`,
	);
};

const lineOf = (
	message: HistoryMessage,
	timezone: string,
	nowSeconds: number,
): INodeListSearchItems => ({
	name: `${shownTime(message.MsgTimeStamp, timezone, nowSeconds)} ${message.From_Account}: ${describeBody(message.MsgBody)}`,
	value: message.MsgKey,
});

interface Place {
	readonly MaxTime: number;
	readonly LastMsgKey?: string;
}

const readPlace = (after: unknown): Place | undefined =>
	isDataObject(after) && typeof after.MaxTime === 'number' && typeof after.LastMsgKey === 'string'
		? { MaxTime: after.MaxTime, LastMsgKey: after.LastMsgKey }
		: undefined;

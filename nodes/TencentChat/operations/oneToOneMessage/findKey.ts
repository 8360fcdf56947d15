import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { ClientMessage } from '../../fields/clientMessage';
import { readClientMessage } from '../../fields/clientMessage';
import { inputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import { shownNames } from '../../fields/shownNames';
import type { CallContext } from '../callContext';
import { onFirstUse } from '../onFirstUse';
import type { ItemByItem } from '../operation';
import type { ItemFailure } from '../outputEntry';
import type { HistoryQuery } from './history';
import { adminGetroammsg, firstPage, walkHistory } from './history';
import { readMessageId } from './stored';

/** Looks up the key first where the form names the message as a client SDK does. */
export const findingKey =
	(run: ItemByItem['run']): ItemByItem['run'] =>
	async (parameters, session) => {
		const named = readClientMessage(parameters.value('msgKey'));
		if (!named.ok) return [{ failure: named.error }];
		if (named.value === undefined) return await run(parameters, session);

		const sides = readMessageId(parameters);
		const wrong = await session.check(adminMsgwithdraw, { ...sides, MsgKey: anyKey });
		if (wrong !== undefined) return [{ failure: wrong }];
		const query = historyNear(sides, named.value);
		// Without a look into the history there is no edit to show.
		if (session.dryRun) return await session.preview(adminGetroammsg, firstPage(query));
		const key = await findKey(query, named.value, session);
		return key.ok ? await run(withKey(parameters, key.value), session) : [{ failure: key.error }];
	};

/** Stands where the key will be, while sender and recipient are checked. */
const anyKey = '0_0_0';

/** Has what names a message checked, under the names of the form. */
const adminMsgwithdraw = onFirstUse(
	async () => (await import('../../../shared/apis/adminMsgwithdraw')).adminMsgwithdraw,
);

/** The clock of a client may be wrong; a message of one conversation with the same random is not. */
const windowSeconds = 600;

const historyNear = (
	{ From_Account, To_Account }: { readonly From_Account: unknown; readonly To_Account: unknown },
	{ seconds }: ClientMessage,
): HistoryQuery => ({
	Operator_Account: To_Account,
	Peer_Account: From_Account,
	MinTime: Math.max(0, seconds - windowSeconds),
	MaxTime: seconds + windowSeconds,
});

/** The key, if exactly one message of this direction is meant: the whole time is read to know it. */
async function findKey(
	query: HistoryQuery,
	{ random, seconds }: ClientMessage,
	session: CallContext,
): Promise<Result<string, ItemFailure>> {
	let read = 0;
	const found: HistoryMessage[] = [];
	const problem = await walkHistory(session, query, (page) => {
		read += page.length;
		found.push(...page.filter(({ MsgRandom }) => MsgRandom === random));
		return true;
	});
	if (problem !== undefined) return failure(problem);
	const sent = found.filter(({ From_Account }) => From_Account === query.Peer_Account);
	const [only] = sent;
	if (only !== undefined && sent.length === 1) return success(only.MsgKey);

	const time = new Date(seconds * 1_000).toISOString();
	const place = `among the ${read} ${read === 1 ? 'message' : 'messages'} of these two users within 10 minutes of ${time}`;
	if (sent.length > 1) {
		const keys = sent.map(({ MsgKey }) => MsgKey).join(', ');
		return notFound(`${sent.length} messages are meant ${place}: ${keys}`);
	}
	return notFound(
		`No message with the random ${random} was found ${place}`,
		found.length > 0
			? `The other user sent one: ${shownNames.From_Account} and ${shownNames.To_Account} may be swapped. `
			: '',
	);
}

const notFound = (title: string, hint = ''): Result<string, ItemFailure> =>
	failure(
		inputFailure(
			title,
			`${hint}Nothing was sent for this item. Check ${shownNames.From_Account}, ${shownNames.To_Account} and ${shownNames.MsgKey}, or give the message's MsgKey.`,
		),
	);

const withKey = (parameters: Parameters, key: string): Parameters => ({
	...parameters,
	value: (name) => (name === 'msgKey' ? key : parameters.value(name)),
	id: (name) => (name === 'msgKey' ? key : parameters.id(name)),
});

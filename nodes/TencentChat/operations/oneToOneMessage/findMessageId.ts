import { apis } from '../../../shared/apis';
import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { originalRecipient, originalSender } from '../../fields/accounts';
import { inputFailure } from '../../fields/inputFailure';
import type { ClientMessage } from '../../fields/message/messageKey';
import { messageKey } from '../../fields/message/messageKey';
import type { Parameters } from '../../fields/parameters';
import type { CallContext } from '../callContext';
import type { Readers } from '../calls/request';
import { readAll } from '../calls/request';
import type { ItemFailure, OutputEntry } from '../outputEntry';
import type { HistoryQuery } from './history';
import { firstPage, walkHistory } from './history';
import type { MessageId } from './storedMessage';

/**
 * What names a message on the wire that the form names as a client SDK does, or else what the item comes
 * to. The key is looked up in the history of the time that the client says.
 */
export async function findMessageId(
	client: ClientMessage,
	parameters: Parameters,
	context: CallContext,
): Promise<Result<MessageId, readonly OutputEntry[]>> {
	const sides = readAll(sidesOfMessage, parameters, context);
	if (!sides.ok) return failure([{ failure: sides.error }]);
	// Has sender and recipient checked, under the names of the form.
	const wrong = await context.check(apis.adminMsgwithdraw, { ...sides.value, MsgKey: anyKey });
	if (wrong !== undefined) return failure([{ failure: wrong }]);
	const query = historyNear(sides.value, client);
	if (context.dryRun) return failure(await context.preview(apis.adminGetroammsg, firstPage(query)));
	const key = await findKey(query, client, context);
	return key.ok
		? success({ ...sides.value, MsgKey: key.value })
		: failure([{ failure: key.error }]);
}

type Sides = Omit<MessageId, 'MsgKey'>;

const sidesOfMessage: Readers<Sides> = {
	From_Account: originalSender,
	To_Account: originalRecipient,
};

/** Stands where the key will be, while sender and recipient are checked. */
const anyKey = '0_0_0';

/**
 * The clock of a client may be wrong by so much; a message of one conversation with the same random is not
 * another. With less, more would not be found; with more, the whole of a longer time would have to be read.
 */
const windowSeconds = 600;

const historyNear = (
	{ From_Account, To_Account }: Sides,
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
	context: CallContext,
): Promise<Result<string, ItemFailure>> {
	let read = 0;
	const found: HistoryMessage[] = [];
	const problem = await walkHistory(context, query, (page) => {
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
			? `The other user sent one: ${originalSender.form.displayName} and ${originalRecipient.form.displayName} may be swapped. `
			: '',
	);
}

const notFound = (title: string, hint = ''): Result<string, ItemFailure> =>
	failure(
		inputFailure(
			title,
			`${hint}Nothing was sent for this item. Check ${originalSender.form.displayName}, ${originalRecipient.form.displayName} and ${messageKey.form.displayName}, or give the message's MsgKey.`,
		),
	);

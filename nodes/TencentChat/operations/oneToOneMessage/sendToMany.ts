import type { RequestTo } from '../../../shared/apis';
import { apis, batchsendmsgWithin } from '../../../shared/apis';
import {
	maxRecipients,
	maxRecipientsPerMinute as tencentsLimit,
	inWords,
} from '../../../shared/apis/limits';
import { batchsendmsgOptions } from '../../../shared/apis/sendOptions';
import { flatText } from '../../../shared/elements/textOfBody';
import { sender, users } from '../../fields/accounts';
import { option } from '../../fields/field';
import { wholeNumber } from '../../fields/kinds';
import { sendOptions } from '../../fields/message/sendOptions';
import type { CallContext } from '../callContext';
import { chunksOf } from '../calls/chunks';
import { notInAnswer, refusedPart } from '../calls/refusedPart';
import type { Readers } from '../calls/request';
import { fieldsOf, labelsOf, numbersOfMessage } from '../calls/request';
import { exampleContents, exampleOf, exampleOfPush, succeeded } from '../examples';
import { messageContents, readNewMessage } from '../messages/newMessage';
import type { Operation } from '../operation';
import { orderOfConversation } from '../orderKeys';
import type { ItemFailure, OutputEntry } from '../outputEntry';

const recipients = users(
	{
		name: 'toAccounts',
		label: 'Recipient User IDs',
		required: true,
		description: 'Who gets the message. A user named twice gets it once.',
	},
	'Recipient User ID',
);

/** How many recipients the app may reach in a minute, for those who bought more. */
const maxRecipientsPerMinute = option(
	wholeNumber({
		name: 'maxRecipientsPerMinute',
		label: 'Max Recipients per Minute',
		min: 1,
		initial: tencentsLimit,
		description: `How many recipients all calls of Send to Many may have in a minute, as your app may. Tencent allows ${inWords(tencentsLimit)} unless you bought more. Further calls wait.`,
	}),
);

/** The numbers are fixed before the first call, so that all parts are one message. */
const message: Readers<RequestTo<typeof apis.batchsendmsg>> = {
	From_Account: sender,
	To_Account: recipients,
	...numbersOfMessage,
	...messageContents,
	...sendOptions(batchsendmsgOptions),
};

/** Sends one message to many users, 500 with a call. Each recipient gives one item. */
export const sendToMany: Operation = {
	resource: 'oneToOneMessage',
	value: 'sendToMany',
	name: 'Send to Many',
	action: 'Send one-to-one message to many',
	description: 'Send the same message to any number of users; one item per recipient',
	noun: 'message',
	chinese: '批量发单聊消息',
	example: {
		From_Account: 'administrator',
		To_Account: 'user_1002',
		MsgSeq: 31906,
		MsgRandom: 833502,
		...exampleContents,
		...exampleOf(batchsendmsgOptions),
		OfflinePushInfo: exampleOfPush,
		...succeeded,
		MsgKey: '31906_833502_1572869830',
	},
	fields: [...fieldsOf({ ...message }), maxRecipientsPerMinute],
	labels: labelsOf({ ...message }),
	order: orderOfConversation(sender, recipients),
	run: async (parameters, context) => {
		const read = await readNewMessage(message, parameters, context);
		if (!read.ok) return [{ failure: read.error }];
		const perMinute = maxRecipientsPerMinute.read(parameters);
		if (!perMinute.ok) return [{ failure: perMinute.error }];
		const requests = requestsFor(read.value);
		// Nobody gets anything when a part cannot be sent.
		const wrong = await context.checkParts(apis.batchsendmsg, 'To_Account', requests);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (context.dryRun) return await context.preview(apis.batchsendmsg, ...requests);
		const limit = perMinute.value;
		const api = limit === undefined ? apis.batchsendmsg : batchsendmsgWithin(limit);
		const entries: OutputEntry[] = [];
		for (const request of requests) entries.push(...(await sendPart(api, request, context)));
		return entries;
	},
};

type Request = RequestTo<typeof apis.batchsendmsg>;

const requestsFor = (whole: Request): readonly Request[] =>
	whole.To_Account.length === 0
		? [whole]
		: chunksOf(whole.To_Account, maxRecipients).map((To_Account) => ({ ...whole, To_Account }));

/** Sends to up to 500, and says what became of each. */
async function sendPart(
	api: typeof apis.batchsendmsg,
	request: Request,
	context: CallContext,
): Promise<readonly OutputEntry[]> {
	const result = await context.call(api, request);
	if (!result.ok) return request.To_Account.map((userId) => failed(userId, result.error));
	const { ActionStatus, ErrorList, MsgKey } = result.value;
	if (ActionStatus !== 'OK' && ErrorList.length === 0) {
		return request.To_Account.map((userId) => failed(userId, notInAnswer));
	}
	const codes = new Map(ErrorList.map((entry) => [entry.To_Account, entry.ErrorCode]));
	return request.To_Account.map((userId) => {
		const code = codes.get(userId) ?? 0;
		if (code !== 0) return failed(userId, refusedPart(code));
		return {
			json: {
				From_Account: context.adminUserId,
				...flatText(request.MsgBody),
				...request,
				To_Account: userId,
				MsgKey,
				ActionStatus: 'OK',
				ErrorCode: 0,
				ErrorInfo: '',
			},
		};
	});
}

const failed = (To_Account: string, failure: ItemFailure): OutputEntry => ({
	failure,
	details: { To_Account },
});

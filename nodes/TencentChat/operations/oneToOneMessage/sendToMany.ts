import { maxRecipients } from '../../../shared/apis/limits';
import { batchsendmsgOptions } from '../../../shared/apis/sendOptions';
import { flatText } from '../../../shared/elements/textOfBody';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { binaryFieldsOption } from '../../fields/binaryFields';
import { senderField, userIdsField } from '../../fields/accounts';
import { cloudCustomDataField, readCloudCustomData } from '../../fields/cloudCustomData';
import type { InputFailure } from '../../fields/inputFailure';
import { messageBodyFields } from '../../fields/messageBody';
import { readMessageBody } from '../../fields/readMessageBody';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { readSendOptions, sendOptionFields } from '../../fields/sendOptions';
import {
	readRecipientsPerMinute,
	recipientsPerMinuteField,
} from '../../fields/recipientsPerMinute';
import { readOptionalText } from '../../fields/text';
import { readUserIds } from '../../fields/userIds';
import { chunksOf } from '../chunks';
import { fillingMedia } from '../fillingMedia';
import { onFirstUse } from '../onFirstUse';
import type { Operation } from '../operation';
import { conversationKey } from '../orderKeys';
import type { ItemFailure, OutputEntry } from '../outputEntry';
import { notInAnswer, refusedPart } from '../refusedPart';
import type { CallContext } from '../callContext';
import { withoutUnset } from '../withoutUnset';

const batchsendmsg = onFirstUse(
	async () => (await import('../../../shared/apis/batchsendmsg')).batchsendmsg,
);

type Batchsendmsg = typeof batchsendmsg;

/** Sends one message to many users, 500 with a call. Each recipient gives one item. */
export const sendToMany: Operation = {
	resource: 'oneToOneMessage',
	value: 'sendToMany',
	name: 'Send to Many',
	action: 'Send one-to-one message to many',
	description: 'Send the same message to any number of users; one item per recipient',
	chinese: '批量发单聊消息',
	fields: [
		senderField,
		userIdsField({
			displayName: 'Recipient User IDs',
			name: 'toAccounts',
			required: true,
			description: 'Who gets the message. A user named twice gets it once.',
		}),
		...messageBodyFields(),
		cloudCustomDataField(),
		optionsField([
			binaryFieldsOption,
			recipientsPerMinuteField,
			...sendOptionFields(batchsendmsgOptions),
		]),
	],
	order: {
		of: 'conversation',
		keys: (parameters, adminUserId) => {
			const sender = readOptionalText(parameters.value('fromAccount')) ?? adminUserId;
			return readUserIds(parameters.value('toAccounts')).map((userId) =>
				conversationKey(sender, userId),
			);
		},
	},
	run: fillingMedia(async (parameters, session) => {
		const message = readMessage(parameters, session);
		if (!message.ok) return [{ failure: message.error }];
		const api = readApi(parameters);
		if (!api.ok) return [{ failure: api.error }];
		const recipients = readUserIds(parameters.value('toAccounts'));
		const requests = requestsFor(message.value, recipients);
		// Nobody gets anything when a part cannot be sent.
		const wrong = await session.checkParts(batchsendmsg, 'To_Account', requests);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (session.dryRun) return await session.preview(batchsendmsg, ...requests);
		const entries: OutputEntry[] = [];
		for (const request of requests) {
			entries.push(...(await sendPart(api.value, request, session)));
		}
		return entries;
	}),
};

/** The API with the limit that the node is set to. */
function readApi(parameters: Parameters): Result<Batchsendmsg, InputFailure> {
	const perMinute = readRecipientsPerMinute(parameters);
	if (!perMinute.ok) return perMinute;
	const limit = perMinute.value;
	return success(
		limit === undefined
			? batchsendmsg
			: async () => (await import('../../../shared/apis/batchsendmsg')).batchsendmsgWithin(limit),
	);
}

/** The message, with the numbers by which Tencent knows it fixed before the first call. */
function readMessage(
	parameters: Parameters,
	session: CallContext,
): Result<Record<string, unknown>, InputFailure> {
	const msgBody = readMessageBody(parameters);
	if (!msgBody.ok) return msgBody;
	return success(
		withoutUnset({
			From_Account: readOptionalText(parameters.value('fromAccount')),
			MsgSeq: session.nextMsgSeq(),
			MsgRandom: session.randomUint32(),
			MsgBody: msgBody.value,
			CloudCustomData: readCloudCustomData(parameters),
			...readSendOptions(batchsendmsgOptions, parameters),
		}),
	);
}

type Request = Record<string, unknown> & { readonly To_Account: readonly unknown[] };

const requestsFor = (
	message: Record<string, unknown>,
	recipients: readonly unknown[],
): readonly Request[] =>
	(recipients.length === 0 ? [[]] : chunksOf(recipients, maxRecipients)).map((To_Account) => ({
		...message,
		To_Account,
	}));

/** Sends to up to 500, and says what became of each. */
async function sendPart(
	api: Batchsendmsg,
	request: Request,
	session: CallContext,
): Promise<readonly OutputEntry[]> {
	const result = await session.call(api, request);
	if (!result.ok) return request.To_Account.map((userId) => failed(userId, result.error));
	const { ActionStatus, ErrorList, MsgKey } = result.value;
	if (ActionStatus !== 'OK' && ErrorList.length === 0) {
		return request.To_Account.map((userId) => failed(userId, notInAnswer));
	}
	const codes = new Map(ErrorList.map((entry) => [entry.To_Account, entry.ErrorCode]));
	return request.To_Account.map((userId) => {
		const code = codes.get(String(userId)) ?? 0;
		if (code !== 0) return failed(userId, refusedPart(code));
		return {
			json: {
				From_Account: session.adminUserId,
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

const failed = (userId: unknown, failure: ItemFailure): OutputEntry => ({
	failure,
	details: { To_Account: String(userId) },
});

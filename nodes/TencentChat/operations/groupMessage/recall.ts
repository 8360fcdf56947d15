import type { INodeProperties } from 'n8n-workflow';
import { maxRecalls } from '../../../shared/apis/limits';
import { groupIdField, reasonField, topicIdOption } from '../../fields/groups';
import { messageSourceFields } from '../../fields/messageSource';
import { readNumbers } from '../../fields/numbers';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { isTrue } from '../../fields/switches';
import { readOptionalText } from '../../fields/text';
import { chunksOf } from '../chunks';
import { asItem } from '../edit/editTarget';
import { onFirstUse } from '../onFirstUse';
import type { Operation } from '../operation';
import type { ItemFailure, OutputEntry } from '../outputEntry';
import { notInAnswer, refusedPart } from '../refusedPart';
import type { CallContext } from '../callContext';
import { withoutUnset } from '../withoutUnset';
import { groupMsgGetSimple, placeOfRecalled } from './history';
import { orderOfGroupMessages } from './order';
import { readStored } from './stored';

const groupMsgRecall = onFirstUse(
	async () => (await import('../../../shared/apis/groupMsgRecall')).groupMsgRecall,
);

const msgSeqs: INodeProperties = {
	displayName: 'Message Sequence Numbers',
	name: 'msgSeqs',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 100, 101',
	description: 'The MsgSeq of each message to recall; one item per message',
	hint: 'Separate several with commas, semicolons or line breaks, or use an expression that gives an array',
};

const reason = reasonField("Why the messages are recalled; the members' apps receive it");

/** Takes messages back from a group, 10 with a call. Each message gives one item. */
export const recall: Operation = {
	resource: 'groupMessage',
	value: 'recall',
	name: 'Recall',
	action: 'Recall group message',
	description: 'Take messages back from a group, however old they are. This cannot be undone.',
	chinese: '撤回群消息',
	noun: 'recall',
	fields: [...messageSourceFields([groupIdField, msgSeqs]), optionsField([reason, topicIdOption])],
	order: orderOfGroupMessages(msgSeqs.name),
	run: async (parameters, session) => {
		const requests = requestsFor(parameters);
		const wrong = await session.checkParts(groupMsgRecall, 'MsgSeqList', requests);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (session.dryRun) return await session.preview(groupMsgRecall, ...requests);
		const entries: OutputEntry[] = [];
		const recording = isTrue(parameters.group('options').includeRecord);
		for (const request of requests) {
			const before = recording ? await readAll(request, session) : undefined;
			entries.push(...(await recallPart(request, session, before)));
		}
		return entries;
	},
};

type Request = Record<string, unknown> & {
	readonly MsgSeqList: ReadonlyArray<{ readonly MsgSeq: unknown }>;
};

function requestsFor(parameters: Parameters): readonly Request[] {
	const { reason: why, topicId } = parameters.group('options');
	const numbers = readNumbers(parameters.value('msgSeqs'));
	const chunks = numbers.length === 0 ? [[]] : chunksOf(numbers, maxRecalls);
	return chunks.map((chunk) => ({
		...withoutUnset({
			GroupId: parameters.id('groupId'),
			TopicId: readOptionalText(topicId),
			Reason: readOptionalText(why),
		}),
		MsgSeqList: chunk.map((MsgSeq) => ({ MsgSeq })),
	}));
}

/** Recalls up to 10, and says what became of each. */
async function recallPart(
	request: Request,
	session: CallContext,
	before: Stored = new Map(),
): Promise<readonly OutputEntry[]> {
	const result = await session.call(groupMsgRecall, request);
	if (!result.ok) return request.MsgSeqList.map(({ MsgSeq }) => failed(MsgSeq, result.error));
	const { RecallRetList, ...common } = result.value;
	const codes = new Map(RecallRetList.map(({ MsgSeq, RetCode }) => [MsgSeq, RetCode]));
	const entries: OutputEntry[] = [];
	for (const { MsgSeq } of request.MsgSeqList) {
		const { GroupId, TopicId } = request;
		const message = withoutUnset({ GroupId, TopicId, MsgSeq });
		const code = codes.get(Number(MsgSeq));
		if (code === 0 || (result.mayHaveBeenDoneBefore && (await isRecalled(message, session)))) {
			entries.push({ json: { ...message, ...common }, before: before.get(MsgSeq) });
		} else {
			entries.push(failed(MsgSeq, code === undefined ? notInAnswer : refusedPart(code)));
		}
	}
	return entries;
}

type Stored = ReadonlyMap<unknown, Record<string, unknown>>;

/** The messages as they are, by MsgSeq. What cannot be read may be recalled all the same. */
async function readAll(request: Request, session: CallContext): Promise<Stored> {
	const { GroupId, TopicId } = request;
	const stored = new Map<unknown, Record<string, unknown>>();
	for (const { MsgSeq } of request.MsgSeqList) {
		const message = await readStored(withoutUnset({ GroupId, TopicId, MsgSeq }), session);
		if (message.ok) stored.set(MsgSeq, asItem(message.value));
	}
	return stored;
}

/** An earlier try whose answer was lost may have recalled it; no code says so for sure. */
async function isRecalled(
	message: Record<string, unknown>,
	session: CallContext,
): Promise<boolean> {
	const { MsgSeq, ...group } = message;
	const result = await session.call(groupMsgGetSimple, {
		...group,
		ReqMsgSeq: MsgSeq,
		ReqMsgNumber: 1,
		WithRecalledMsg: 1,
	});
	return (
		result.ok &&
		result.value.RspMsgList.some(
			(found) => found.MsgSeq === Number(MsgSeq) && found.IsPlaceMsg === placeOfRecalled,
		)
	);
}

const failed = (msgSeq: unknown, failure: ItemFailure): OutputEntry => ({
	failure,
	details: { MsgSeq: Number(msgSeq) },
});

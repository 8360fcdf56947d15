import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import { maxRecalls } from '../../../shared/apis/limits';
import { mapped, option, orOfItem } from '../../fields/field';
import { groupOfMessage, reason, topicOfMessage } from '../../fields/groups';
import { numbers } from '../../fields/kinds';
import { messageSource } from '../../fields/message/messageSource';
import { includeRecord } from '../../fields/options';
import type { CallContext } from '../callContext';
import { chunksOf } from '../calls/chunks';
import { asItem } from '../messages/edit/editTarget';
import type { Operation } from '../operation';
import type { ItemFailure, OutputEntry } from '../outputEntry';
import { notInAnswer, refusedPart } from '../calls/refusedPart';
import type { Readers } from '../calls/request';
import { labelsOf, readAll, withoutUnset } from '../calls/request';
import type { GroupMessageId } from './message';
import { placeOfRecalled } from './history';
import { orderOfGroupMessages, readStored } from './message';

const msgSeqs = orOfItem(
	'MsgSeq',
	numbers(
		{
			name: 'msgSeqs',
			label: 'Message Sequence Numbers',
			required: true,
			placeholder: 'e.g. 100, 101',
			description: 'The MsgSeq of each message to recall; one item per message',
			hint: 'Separate several with commas, semicolons or line breaks, or use an expression that gives an array',
		},
		'Message Sequence Number',
	),
);

const why = option(reason("Why the messages are recalled; the members' apps receive it"));

type Request = RequestTo<typeof apis.groupMsgRecall>;

const request: Readers<Request> = {
	GroupId: groupOfMessage,
	MsgSeqList: mapped(msgSeqs, (all) => all.map((MsgSeq) => ({ MsgSeq }))),
	Reason: why,
	TopicId: topicOfMessage,
};

/** Takes messages back from a group, 10 with a call. Each message gives one item. */
export const recall: Operation = {
	resource: 'groupMessage',
	value: 'recall',
	name: 'Recall',
	action: 'Recall group message',
	description: 'Take messages back from a group, however old they are. This cannot be undone.',
	chinese: '撤回群消息',
	noun: 'recall',
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		MsgSeq: 100,
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	fields: [...messageSource(groupOfMessage, msgSeqs), why, topicOfMessage],
	labels: labelsOf({ ...request }),
	order: orderOfGroupMessages(msgSeqs),
	run: async (parameters, context) => {
		const whole = readAll(request, parameters, context);
		if (!whole.ok) return [{ failure: whole.error }];
		const requests = requestsFor(whole.value);
		const wrong = await context.checkParts(apis.groupMsgRecall, 'MsgSeqList', requests);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (context.dryRun) return await context.preview(apis.groupMsgRecall, ...requests);
		const entries: OutputEntry[] = [];
		const recording = includeRecord.read(parameters);
		if (!recording.ok) return [{ failure: recording.error }];
		for (const part of requests) {
			const before = recording.value ? await readAllStored(part, context) : undefined;
			entries.push(...(await recallPart(part, context, before)));
		}
		return entries;
	},
};

const requestsFor = (whole: Request): readonly Request[] =>
	whole.MsgSeqList.length === 0
		? [whole]
		: chunksOf(whole.MsgSeqList, maxRecalls).map((MsgSeqList) => ({ ...whole, MsgSeqList }));

/** Recalls up to 10, and says what became of each. */
async function recallPart(
	part: Request,
	context: CallContext,
	before: Stored = new Map(),
): Promise<readonly OutputEntry[]> {
	const result = await context.call(apis.groupMsgRecall, part);
	if (!result.ok) return part.MsgSeqList.map(({ MsgSeq }) => failed(MsgSeq, result.error));
	const { RecallRetList, ...common } = result.value;
	const codes = new Map(RecallRetList.map(({ MsgSeq, RetCode }) => [MsgSeq, RetCode]));
	const entries: OutputEntry[] = [];
	for (const message of messagesOf(part)) {
		const { MsgSeq } = message;
		const code = codes.get(MsgSeq);
		if (code === 0 || (result.mayHaveBeenDoneBefore && (await isRecalled(message, context)))) {
			entries.push({ json: { ...message, ...common }, before: before.get(MsgSeq) });
		} else {
			entries.push(failed(MsgSeq, code === undefined ? notInAnswer : refusedPart(code)));
		}
	}
	return entries;
}

const messagesOf = ({ GroupId, TopicId, MsgSeqList }: Request): readonly GroupMessageId[] =>
	MsgSeqList.map(({ MsgSeq }) => withoutUnset({ GroupId, TopicId, MsgSeq }));

type Stored = ReadonlyMap<number, Record<string, unknown>>;

/** The messages as they are, by MsgSeq. What cannot be read may be recalled all the same. */
async function readAllStored(part: Request, context: CallContext): Promise<Stored> {
	const stored = new Map<number, Record<string, unknown>>();
	for (const id of messagesOf(part)) {
		const message = await readStored(id, context);
		if (message.ok) stored.set(id.MsgSeq, asItem(message.value));
	}
	return stored;
}

/** An earlier try whose answer was lost may have recalled it; no code says so for sure. */
async function isRecalled(
	{ MsgSeq, ...group }: GroupMessageId,
	context: CallContext,
): Promise<boolean> {
	const result = await context.call(apis.groupMsgGetSimple, {
		...group,
		ReqMsgSeq: MsgSeq,
		ReqMsgNumber: 1,
		WithRecalledMsg: 1,
	});
	return (
		result.ok &&
		result.value.RspMsgList.some(
			(found) => found.MsgSeq === MsgSeq && found.IsPlaceMsg === placeOfRecalled,
		)
	);
}

const failed = (MsgSeq: number, failure: ItemFailure): OutputEntry => ({
	failure,
	details: { MsgSeq },
});

import type { INodeProperties } from 'n8n-workflow';
import { groupMsgRecall, maxRecalls } from '../../../shared/apis/groupMsgRecall';
import { groupIdField, topicIdOption } from '../../fields/groups';
import { readNumbers } from '../../fields/numbers';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { readOptionalText } from '../../fields/text';
import { chunksOf } from '../chunks';
import type { Operation } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { refusedPart } from '../refusedPart';
import type { Session } from '../session';
import { withoutUnset } from '../withoutUnset';

const reason: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	placeholder: 'e.g. Against the rules of the group',
	description: 'Why the messages are recalled, for the apps of the members',
};

/** Takes messages back from a group, 10 with a call. Each message gives one item. */
export const recall: Operation = {
	resource: 'groupMessage',
	value: 'recall',
	name: 'Recall',
	action: 'Recall group message',
	description: 'Take messages back from a group, however old they are. This cannot be undone.',
	fields: [
		groupIdField,
		{
			displayName: 'Message Sequence Numbers',
			name: 'msgSeqs',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 100, 101',
			description: 'The MsgSeq of each message to recall; each gives one item',
			hint: 'Separate several with commas or line breaks, or give an array by an expression',
		},
		optionsField([reason, topicIdOption]),
	],
	run: async (parameters, session) => {
		const requests = requestsFor(parameters);
		const wrong = requests
			.map((request) => session.check(groupMsgRecall, request))
			.find((issue) => issue !== undefined);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (session.dryRun) return requests.map((request) => session.preview(groupMsgRecall, request));
		const entries: OutputEntry[] = [];
		for (const request of requests) entries.push(...(await recallPart(request, session)));
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
			GroupId: parameters.text('groupId'),
			TopicId: readOptionalText(topicId),
			Reason: readOptionalText(why),
		}),
		MsgSeqList: chunk.map((MsgSeq) => ({ MsgSeq })),
	}));
}

/** Recalls up to 10, and says what became of each. */
async function recallPart(request: Request, session: Session): Promise<readonly OutputEntry[]> {
	const result = await session.call(groupMsgRecall, request);
	const { GroupId, TopicId } = request;
	if (!result.ok) {
		return request.MsgSeqList.map(({ MsgSeq }) => ({
			failure: result.error,
			details: { MsgSeq: Number(MsgSeq) },
		}));
	}
	const { RecallRetList, ...common } = result.value;
	const codes = new Map(RecallRetList.map(({ MsgSeq, RetCode }) => [MsgSeq, RetCode]));
	return request.MsgSeqList.map(({ MsgSeq }) => {
		const code = codes.get(Number(MsgSeq)) ?? 0;
		if (code === 0) return { json: withoutUnset({ GroupId, TopicId, MsgSeq, ...common }) };
		return { failure: refusedPart(code), details: { MsgSeq: Number(MsgSeq) } };
	});
}

import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import { maxContentsPerCall } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import type { Parameters } from '../../fields/parameters';
import { moderationAdvice } from './moderationAdvice';
import { runCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { notInAnswer, refusedPart } from '../calls/refusedPart';
import type { ReaderOfValue, Readers } from '../calls/request';
import { fieldsOf, labelsOf, readAll } from '../calls/request';
import { together } from '../calls/together';
import {
	configuration,
	content,
	contentType,
	extReceiver,
	extSender,
	later,
} from './moderateFields';
import { verdictEntry } from './verdict';

const shared = { AuditName: configuration, ExtSender: extSender, ExtReceiver: extReceiver };

type Batch = RequestTo<typeof apis.batchContentModeration>;

/** What is judged at once. Audio and video go another way, and come to nothing here. */
const contents: ReaderOfValue<Batch['Contents']> = {
	label: content.label,
	read: (parameters, context) => {
		const read = readAll({ type: contentType, content }, parameters, context);
		if (!read.ok) return read;
		const ContentType = read.value.type === 'Image' ? 'Image' : 'Text';
		return success([{ ContentId: 0, ContentType, Content: read.value.content }]);
	},
};

const batch = together({
	api: apis.batchContentModeration,
	request: { ...shared, Contents: contents },
	list: 'Contents',
	entries: ({ Contents }) => Contents,
	part: (body, entries) => ({
		...body,
		Contents: entries.map((entry, ContentId) => ({ ...entry, ContentId })),
	}),
	size: maxContentsPerCall,
	once: false,
	named: ({ ContentType, Content }) => ({ ContentType, Content }),
	output: ({ ContentType, Content }, position, { AuditResults }, { AuditName }) => {
		const found = AuditResults.find(({ ContentId }) => ContentId === position);
		const details = { ContentType, Content };
		if (found === undefined) return { failure: notInAnswer, details };
		const { ContentId: _, ErrorCode, ErrorInfo, ...verdict } = found;
		if (ErrorCode === 0) return verdictEntry({ AuditName, ...details }, verdict);
		return { failure: refusedPart(ErrorCode, ErrorInfo), details };
	},
});

const single: Readers<RequestTo<typeof apis.contentModeration>> = {
	...shared,
	ContentType: contentType,
	Content: content,
};

const callLater = runCall(
	apis.contentModeration,
	(parameters, context) => readAll(single, parameters, context),
	({ AuditName, ContentType, Content }, { RequestId }) => ({
		json: {
			...{ AuditName, ContentType, Content },
			Verdict: 'pending',
			RequestId,
			VerdictEvent: 'ContentCallback.ResultNotify',
		},
	}),
);

/** Tencent's own verdict. Texts and images of many items share calls of ten. */
export const moderate: Operation = {
	resource: 'content',
	value: 'moderate',
	name: 'Moderate',
	action: 'Moderate content',
	description:
		'Let Tencent judge a text, picture, audio or video: pass, review or block. Needs its content moderation, which is paid for and not in all regions.',
	noun: 'judgement call',
	chinese: '主动审核内容',
	advice: moderationAdvice,
	example: {
		AuditName: 'C2C',
		ContentType: 'Text',
		Content: 'hello',
		Verdict: 'pass',
		Result: 'Pass',
		Score: 0,
		Label: 'Normal',
		SubLabel: '',
		Keywords: ['word'],
		RequestId: '321ea546-46bd-45ae-b0e0-321c8ac6a3b0',
		VerdictEvent: 'ContentCallback.ResultNotify',
	},
	fields: [contentType, later, content, ...fieldsOf({ ...shared })],
	labels: { ...batch.labels, ...labelsOf({ ...single }) },
	// Enough that items of several configurations still fill their calls of ten.
	itemsTogether: 20 * maxContentsPerCall,
	runTogether: async (items, context) => {
		const isLater = items.map(isJudgedLater);
		const soon = batch.runTogether(
			items.filter((_, index) => isLater[index] !== true),
			context,
		);
		const others = items.map(async (item, index) =>
			isLater[index] === true ? await callLater(item, context) : undefined,
		);
		const done = [...(await soon)];
		const outcomes: Array<readonly OutputEntry[]> = [];
		for (const other of others) outcomes.push((await other) ?? done.shift() ?? []);
		return outcomes;
	},
};

/** What is wrong with an item that cannot be read is told where it is read in full. */
function isJudgedLater(parameters: Parameters): boolean {
	const type = contentType.read(parameters);
	return type.ok && (type.value === 'Audio' || type.value === 'Video');
}

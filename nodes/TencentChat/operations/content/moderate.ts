import type { IDataObject } from 'n8n-workflow';
import { maxContentsPerCall } from '../../../shared/apis/limits';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import { readChoice } from '../../fields/choices';
import type { InputFailure } from '../../fields/inputFailure';
import { failureOfThrown } from '../../fields/inputFailure';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { numberAsText, readOptionalText } from '../../fields/text';
import type { CallContext } from '../callContext';
import { moderationAdvice } from '../moderationAdvice';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { notInAnswer, refusedPart } from '../refusedPart';
import { together } from '../together';
import { withoutUnset } from '../withoutUnset';
import {
	auditName,
	content,
	contentType,
	customAuditName,
	extOptions,
	later,
} from './moderateFields';
import { verdictEntry } from './verdict';

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
	labels: {
		AuditName: customAuditName.displayName,
		ContentType: contentType.displayName,
		Content: content.displayName,
		Contents: content.displayName,
		ExtSender: 'Sender',
		ExtReceiver: 'Receiver',
	},
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
	fields: [contentType, later, content, auditName, customAuditName, optionsField(extOptions)],
	// Enough that items of several configurations still fill their calls of ten.
	itemsTogether: 20 * maxContentsPerCall,
	runTogether: async (items, session) => {
		const isLater = items.map(isJudgedLater);
		const soon = judgeAtOnce(
			items.filter((_, index) => isLater[index] !== true),
			session,
		);
		const others = items.map(async (item, index) =>
			isLater[index] === true ? await judgeLater(item, session) : undefined,
		);
		const done = [...(await soon)];
		const outcomes: Array<readonly OutputEntry[]> = [];
		for (const other of others) outcomes.push((await other) ?? done.shift() ?? []);
		return outcomes;
	},
};

/** An item that cannot be read is told of where it is read in full. */
function isJudgedLater(parameters: Parameters): boolean {
	try {
		return ['Audio', 'Video'].includes(String(parameters.value(contentType.name)));
	} catch {
		return false;
	}
}

interface Content {
	readonly ContentType: unknown;
	readonly Content: unknown;
}

const readContent = (parameters: Parameters): Content => ({
	ContentType: parameters.value(contentType.name),
	Content: numberAsText(parameters.value(content.name)),
});

const nameContent = ({ ContentType, Content }: Content): IDataObject => ({
	ContentType: String(ContentType),
	Content: String(Content),
});

function readConfiguration(parameters: Parameters): Result<Record<string, unknown>, InputFailure> {
	const type = readChoice(contentType, parameters);
	if (!type.ok) return type;
	const name = readChoice(auditName, parameters);
	if (!name.ok) return name;
	const { extSender, extReceiver } = parameters.group('options');
	return success(
		withoutUnset({
			AuditName: name.value === 'custom' ? parameters.id(customAuditName.name) : name.value,
			ExtSender: readOptionalText(extSender),
			ExtReceiver: readOptionalText(extReceiver),
		}),
	);
}

const judgeAtOnce = together({
	api: async () =>
		(await import('../../../shared/apis/batchContentModeration')).batchContentModeration,
	list: 'Contents',
	size: maxContentsPerCall,
	rest: readConfiguration,
	entries: (parameters) => [readContent(parameters)],
	toWire: (entry, ContentId) => ({ ContentId, ...entry }),
	named: nameContent,
	once: false,
	output: (entry, position, { AuditResults }, { AuditName }) => {
		const found = AuditResults.find(({ ContentId }) => ContentId === position);
		if (found === undefined) return { failure: notInAnswer, details: nameContent(entry) };
		const { ContentId: _, ErrorCode, ErrorInfo, ...verdict } = found;
		if (ErrorCode === 0) return verdictEntry({ AuditName, ...entry }, verdict);
		return { failure: refusedPart(ErrorCode, ErrorInfo), details: nameContent(entry) };
	},
});

const callLater = oneCall({
	api: async () => (await import('../../../shared/apis/contentModeration')).contentModeration,
	body: (parameters) => {
		const configuration = readConfiguration(parameters);
		if (!configuration.ok) return configuration;
		return success({ ...configuration.value, ...readContent(parameters) });
	},
	output: ({ AuditName, ContentType, Content }, { RequestId }) => ({
		json: {
			...{ AuditName, ContentType, Content },
			Verdict: 'pending',
			RequestId,
			VerdictEvent: 'ContentCallback.ResultNotify',
		},
	}),
});

async function judgeLater(item: Parameters, session: CallContext): Promise<readonly OutputEntry[]> {
	try {
		return await callLater(item, session);
	} catch (thrown) {
		return [{ failure: failureOfThrown(thrown) }];
	}
}

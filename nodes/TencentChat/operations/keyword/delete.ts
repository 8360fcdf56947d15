import { maxKeywordsPerCall } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { keywordsField, libIdField } from '../../fields/keywords';
import { optionsField } from '../../fields/options';
import { readUserIds } from '../../fields/userIds';
import { inParts } from '../inParts';
import { moderationAdvice } from '../moderationAdvice';
import type { Operation } from '../operation';
import { notInAnswer } from '../refusedPart';
import { notDeleted } from './notDeleted';
import { orderOfKeywords } from './order';

const keywords = keywordsField('The words to delete; one item per word');

/** Takes words out of a library, 10 with a call. */
export const deleteKeywords: Operation = {
	resource: 'keyword',
	value: 'delete',
	name: 'Delete',
	action: 'Delete keywords',
	description: "Take words out of a library of Tencent's content moderation; one item per word",
	noun: 'deletion',
	chinese: '删除关键词',
	labels: { LibID: libIdField.displayName, Keywords: keywords.displayName },
	advice: moderationAdvice,
	example: {
		LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
		Keyword: 'casino',
		KeywordID: '10756913',
		Deleted: true,
		ErrorInfo: '',
	},
	order: orderOfKeywords(keywords.name),
	fields: [libIdField, keywords, optionsField()],
	run: inParts({
		api: async () =>
			(await import('../../../shared/apis/cloudAuditKeywords')).deleteCloudAuditKeywords,
		list: 'Keywords',
		size: maxKeywordsPerCall,
		entries: (parameters) => readUserIds(parameters.value(keywords.name)),
		rest: (parameters, session) =>
			success({ SdkAppId: session.sdkAppId, LibID: parameters.id(libIdField.name) }),
		named,
		output: (word, { value, mayHaveBeenDoneBefore }, { LibID }) => {
			const found = value.Details?.find(({ Keyword }) => Keyword === word);
			if (found?.Deleted === true) return { json: { LibID, ...found } };
			// An earlier try whose answer was lost may have deleted it.
			if (found && mayHaveBeenDoneBefore) return { json: { LibID, ...found, Deleted: true } };
			return { failure: found ? notDeleted(found.ErrorInfo) : notInAnswer, details: named(word) };
		},
	}),
};

function named(word: unknown) {
	return { Keyword: String(word) };
}

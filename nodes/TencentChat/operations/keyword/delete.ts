import { apis } from '../../../shared/apis';
import { maxKeywordsPerCall } from '../../../shared/apis/limits';
import { keywords, libId } from '../../fields/keywords';
import { inParts } from '../calls/inParts';
import { moderationAdvice } from '../content/moderationAdvice';
import type { Operation } from '../operation';
import { notInAnswer } from '../calls/refusedPart';
import { given } from '../calls/request';
import { notDeleted } from './notDeleted';
import { orderOfKeywords } from './order';

const words = keywords('The words to delete; one item per word');

const named = (Keyword: string) => ({ Keyword });

/** Takes words out of a library, 10 with a call. */
export const deleteKeywords: Operation = {
	resource: 'keyword',
	value: 'delete',
	name: 'Delete',
	action: 'Delete keywords',
	description: "Take words out of a library of Tencent's content moderation; one item per word",
	noun: 'deletion',
	chinese: '删除关键词',
	advice: moderationAdvice,
	example: {
		LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
		Keyword: 'casino',
		KeywordID: '10756913',
		Deleted: true,
		ErrorInfo: '',
	},
	order: orderOfKeywords(words),
	...inParts({
		api: apis.deleteCloudAuditKeywords,
		request: {
			SdkAppId: given(({ sdkAppId }) => sdkAppId),
			LibID: libId,
			Keywords: words,
		},
		list: 'Keywords',
		entries: ({ Keywords }) => Keywords,
		part: (request, Keywords) => ({ ...request, Keywords }),
		size: maxKeywordsPerCall,
		named,
		output: (word, { value, mayHaveBeenDoneBefore }, { LibID }) => {
			// No details beside an OK leave nothing to doubt.
			if (!value.Details) return { json: { LibID, Keyword: word, Deleted: true } };
			const found = value.Details.find(({ Keyword }) => Keyword === word);
			if (found?.Deleted === true) return { json: { LibID, ...found } };
			// An earlier try whose answer was lost may have deleted it.
			if (found && mayHaveBeenDoneBefore) return { json: { LibID, ...found, Deleted: true } };
			return { failure: found ? notDeleted(found.ErrorInfo) : notInAnswer, details: named(word) };
		},
	}),
};

import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import { maxKeywordsPerCall } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { keywordLabel, keywords, libId } from '../../fields/keywords';
import { inParts } from '../calls/inParts';
import { moderationAdvice } from '../content/moderationAdvice';
import type { Operation } from '../operation';
import type { ReaderOfValue } from '../calls/request';
import { given, withoutUnset } from '../calls/request';
import { orderOfKeywords } from './order';

const words = keywords('The words to add; one item per word');

type LabelledWord = RequestTo<typeof apis.addCloudAuditKeywords>['UserKeywords'][number];

/** The words, each with the label of all. */
const labelledWords: ReaderOfValue<LabelledWord[]> = {
	label: words.label,
	fields: [words, keywordLabel],
	read: (parameters) => {
		const Label = keywordLabel.read(parameters);
		if (!Label.ok) return Label;
		const contents = words.read(parameters);
		if (!contents.ok) return contents;
		return success(contents.value.map((Content) => withoutUnset({ Content, Label: Label.value })));
	},
};

/** Puts words into a library, 10 with a call. */
export const add: Operation = {
	resource: 'keyword',
	value: 'add',
	name: 'Add',
	action: 'Add keywords',
	description: "Put words into a library of Tencent's content moderation; one item per word",
	noun: 'addition',
	chinese: '添加关键词',
	advice: moderationAdvice,
	example: {
		LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
		Content: 'casino',
		Label: 'Ad',
		RequestId: '321ea546-46bd-45ae-b0e0-321c8ac6a3b0',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderOfKeywords(words),
	...inParts({
		api: apis.addCloudAuditKeywords,
		request: {
			SdkAppId: given(({ sdkAppId }) => sdkAppId),
			LibID: libId,
			UserKeywords: labelledWords,
		},
		list: 'UserKeywords',
		entries: ({ UserKeywords }) => UserKeywords,
		part: (request, UserKeywords) => ({ ...request, UserKeywords }),
		size: maxKeywordsPerCall,
		named: ({ Content }) => ({ Content }),
		output: (word, { value }, { LibID }) => ({ json: { LibID, ...word, ...value } }),
	}),
};

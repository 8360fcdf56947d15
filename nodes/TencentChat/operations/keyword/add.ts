import { maxKeywordsPerCall } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { readChoice } from '../../fields/choices';
import { keywordsField, labelField, libIdField } from '../../fields/keywords';
import { optionsField } from '../../fields/options';
import { readOptionalText } from '../../fields/text';
import { readUserIds } from '../../fields/userIds';
import { inParts } from '../inParts';
import { moderationAdvice } from '../moderationAdvice';
import type { Operation } from '../operation';
import { withoutUnset } from '../withoutUnset';
import { orderOfKeywords } from './order';

const keywords = keywordsField('The words to add; one item per word');

/** Puts words into a library, 10 with a call. */
export const add: Operation = {
	resource: 'keyword',
	value: 'add',
	name: 'Add',
	action: 'Add keywords',
	description: "Put words into a library of Tencent's content moderation; one item per word",
	noun: 'addition',
	chinese: '添加关键词',
	labels: {
		LibID: libIdField.displayName,
		UserKeywords: keywords.displayName,
	},
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
	order: orderOfKeywords(keywords.name),
	fields: [libIdField, keywords, labelField, optionsField()],
	run: inParts({
		api: async () =>
			(await import('../../../shared/apis/cloudAuditKeywords')).addCloudAuditKeywords,
		list: 'UserKeywords',
		size: maxKeywordsPerCall,
		entries: (parameters) => {
			const Label = readOptionalText(parameters.value(labelField.name));
			return readUserIds(parameters.value(keywords.name)).map((Content) =>
				withoutUnset({ Content, Label }),
			);
		},
		rest: (parameters, session) => {
			const label = readChoice(labelField, parameters);
			if (!label.ok) return label;
			return success({ SdkAppId: session.sdkAppId, LibID: parameters.id(libIdField.name) });
		},
		named: ({ Content }) => ({ Content: String(Content) }),
		output: (word, { value }, { LibID }) => ({ json: { LibID, ...word, ...value } }),
	}),
};

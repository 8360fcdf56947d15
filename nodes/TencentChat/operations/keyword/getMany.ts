import type { INodeProperties } from 'n8n-workflow';
import { maxKeywordsPerPage } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { libIdField } from '../../fields/keywords';
import { optionsField } from '../../fields/options';
import { listFields } from '../../fields/paging';
import { readOptionalText } from '../../fields/text';
import { listPages, nextByOffset } from '../listPages';
import { moderationAdvice } from '../moderationAdvice';
import type { Operation } from '../operation';
import { withoutUnset } from '../withoutUnset';

const search: INodeProperties = {
	displayName: 'Search',
	name: 'search',
	type: 'string',
	default: '',
	placeholder: 'e.g. casino',
	description: 'List only words that hold this text',
};

/** Lists the words of a library. */
export const getMany: Operation = {
	resource: 'keyword',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many keywords',
	description: "List the words of a library of Tencent's content moderation; one item per word",
	chinese: '查询词库的关键词',
	labels: { LibID: libIdField.displayName, Content: search.displayName },
	advice: moderationAdvice,
	example: {
		LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
		ID: '10756913',
		Content: 'casino',
		CreateTime: '2023-06-24 23:45:04',
	},
	fields: [libIdField, ...listFields, optionsField([search])],
	run: listPages({
		api: async () =>
			(await import('../../../shared/apis/cloudAuditKeywords')).getCloudAuditKeywords,
		first: (parameters, session, limit) =>
			success(
				withoutUnset({
					SdkAppId: session.sdkAppId,
					LibID: parameters.id('libId'),
					Offset: 0,
					Limit: Math.min(limit, maxKeywordsPerPage),
					Content: readOptionalText(parameters.group('options').search),
				}),
			),
		page: ({ Infos, TotalCount }, body) => {
			const words = Infos ?? [];
			return {
				entries: words.map((word) => ({ LibID: body.LibID, ...word })),
				next: nextByOffset(body, words.length, TotalCount),
			};
		},
	}),
};

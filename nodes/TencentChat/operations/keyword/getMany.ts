import { apis } from '../../../shared/apis';
import { maxKeywordsPerPage } from '../../../shared/apis/limits';
import { option } from '../../fields/field';
import { libId } from '../../fields/keywords';
import { text } from '../../fields/kinds';
import { listPages, nextByOffset, pageSize } from '../calls/listPages';
import { moderationAdvice } from '../content/moderationAdvice';
import type { Operation } from '../operation';
import { given } from '../calls/request';

const search = option(
	text({
		name: 'search',
		label: 'Search',
		placeholder: 'e.g. casino',
		description: 'List only words that hold this text',
	}),
);

/** Lists the words of a library. */
export const getMany: Operation = {
	resource: 'keyword',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many keywords',
	description: "List the words of a library of Tencent's content moderation; one item per word",
	noun: 'page',
	chinese: '查询词库的关键词',
	advice: moderationAdvice,
	example: {
		LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
		ID: '10756913',
		Content: 'casino',
		CreateTime: '2023-06-24 23:45:04',
	},
	...listPages({
		api: apis.getCloudAuditKeywords,
		request: {
			SdkAppId: given(({ sdkAppId }) => sdkAppId),
			LibID: libId,
			Offset: given(() => 0),
			Limit: pageSize(maxKeywordsPerPage),
			Content: search,
		},
		page: ({ Infos, TotalCount }, body) => {
			const words = Infos ?? [];
			return {
				entries: words.map((word) => ({ LibID: body.LibID, ...word })),
				next: nextByOffset(body, words.length, TotalCount),
			};
		},
	}),
};

import { apis } from '../../../shared/apis';
import { maxKeywordsPerPage } from '../../../shared/apis/limits';
import { listPages, nextByOffset, pageSize } from '../calls/listPages';
import { moderationAdvice } from '../content/moderationAdvice';
import type { Operation } from '../operation';
import { given } from '../calls/request';

/** Lists the app's word libraries, with the IDs that the other operations take. */
export const getLibraries: Operation = {
	resource: 'keyword',
	value: 'getLibraries',
	name: 'Get Libraries',
	action: 'Get libraries of keywords',
	description: "List the word libraries of Tencent's content moderation; one item per library",
	noun: 'page',
	chinese: '查询词库列表',
	advice: moderationAdvice,
	example: {
		ID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
		LibName: 'Advertising',
		Describe: '',
		CreateTime: '2023-02-20 13:53:44 +0800 CST',
		Suggestion: 'Block',
	},
	...listPages({
		api: apis.getCloudAuditKeywordsIds,
		request: {
			SdkAppId: given(({ sdkAppId }) => sdkAppId),
			Offset: given(() => 0),
			Limit: pageSize(maxKeywordsPerPage),
		},
		page: ({ Infos, TotalCount }, body) => ({
			entries: Infos ?? [],
			next: nextByOffset(body, Infos?.length ?? 0, TotalCount),
		}),
	}),
};

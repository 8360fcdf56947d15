import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, textSchema } from './schemas';
import { keywordLabels } from './keywordLabels';
import { maxKeywordsPerCall, maxKeywordsPerPage } from './limits';

const library = { SdkAppId: z.int(), LibID: textSchema().min(1, 'is required') };

const page = { Offset: z.int().min(0), Limit: z.int().min(1).max(maxKeywordsPerPage) };

const word = textSchema().min(1, 'is required');

const withRequestId = commonReply.extend({ RequestId: z.string().optional() });

const listRequest = z.strictObject({ ...library, ...page, Content: textSchema().optional() });

const listReply = withRequestId.extend({
	TotalCount: z.coerce.number(),
	Infos: z
		.array(
			z.looseObject({
				ID: z.coerce.string(),
				Content: z.string(),
				CreateTime: z.string().optional(),
			}),
		)
		.nullish(),
});

/**
 * One page of the words of a library.
 *
 * @see https://trtc.io/document/77830
 */
export const getCloudAuditKeywords: Api<z.input<typeof listRequest>, z.infer<typeof listReply>> = {
	path: 'v4/im_msg_audit_mgr/get_cloud_audit_keywords',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request: listRequest,
	reply: listReply,
	page: 'https://trtc.io/document/77830',
};

const addRequest = z.strictObject({
	...library,
	UserKeywords: z
		.array(
			z.strictObject({
				Content: word,
				Label: z.literal(keywordLabels.map(({ value }) => value)).optional(),
			}),
		)
		.min(1, 'is required')
		.max(maxKeywordsPerCall),
});

/**
 * Adds up to 10 words to a library. Not repeated when it may have been carried out: no page says what
 * a word gets that is there already.
 *
 * @see https://trtc.io/document/77831
 */
export const addCloudAuditKeywords: Api<
	z.input<typeof addRequest>,
	z.infer<typeof withRequestId>
> = {
	path: 'v4/im_msg_audit_mgr/add_cloud_audit_keywords',
	callsPerSecond: 200,
	repeatableForMs: 0,
	request: addRequest,
	reply: withRequestId,
	page: 'https://trtc.io/document/77831',
};

const deleteRequest = z.strictObject({
	...library,
	Keywords: z.array(word).min(1, 'is required').max(maxKeywordsPerCall),
});

const deleteReply = withRequestId.extend({
	Count: z.coerce.number().optional(),
	/** What became of each word. */
	Details: z
		.array(
			z.looseObject({
				KeywordID: z.coerce.string().optional(),
				Keyword: z.string(),
				Deleted: z.boolean(),
				ErrorInfo: z.string().nullish(),
			}),
		)
		.nullish(),
});

/**
 * Deletes up to 10 words from a library.
 *
 * @see https://trtc.io/document/77832
 */
export const deleteCloudAuditKeywords: Api<
	z.input<typeof deleteRequest>,
	z.infer<typeof deleteReply>
> = {
	path: 'v4/im_msg_audit_mgr/delete_cloud_audit_keywords',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request: deleteRequest,
	reply: deleteReply,
	page: 'https://trtc.io/document/77832',
};

const librariesRequest = z.strictObject({ SdkAppId: z.int(), ...page });

const librariesReply = withRequestId.extend({
	TotalCount: z.coerce.number(),
	Infos: z.array(z.looseObject({ ID: z.string(), LibName: z.string().optional() })).nullish(),
});

/**
 * One page of the app's word libraries.
 *
 * @see https://trtc.io/document/77829
 */
export const getCloudAuditKeywordsIds: Api<
	z.input<typeof librariesRequest>,
	z.infer<typeof librariesReply>
> = {
	path: 'v4/im_msg_audit_mgr/get_cloud_audit_keywords_ids',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request: librariesRequest,
	reply: librariesReply,
	page: 'https://trtc.io/document/77829',
};

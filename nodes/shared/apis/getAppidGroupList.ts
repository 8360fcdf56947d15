import { z } from 'zod/v4';
import { maxGroupIdsPerPage } from './limits';
import type { Api } from './api';
import { commonReply } from './schemas';

const request = z.strictObject({
	Limit: z.number().int().min(1).max(maxGroupIdsPerPage).optional(),
	/** 0 for the first page, then Next of the page before. */
	Next: z.number().int().min(0).optional(),
	/** All types without it. */
	GroupType: z.string().optional(),
});

const reply = commonReply.extend({
	TotalCount: z.coerce.number().default(0),
	GroupIdList: z.array(z.looseObject({ GroupId: z.string() })).default([]),
	/** 0 after the last page. 64 bits: a text where JavaScript would round the number. */
	Next: z.union([z.number(), z.string()]).default(0),
});

/**
 * One page of the IDs of all groups of the app.
 *
 * @see https://trtc.io/document/34960
 */
export const getAppidGroupList: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/get_appid_group_list',
	callsPerSecond: 1,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34960',
};

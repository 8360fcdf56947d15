import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, groupIdSchema, textSchema } from './schemas';

const request = z.strictObject({ GroupId: groupIdSchema, TopicId: textSchema().optional() });

const reply = commonReply.extend({
	MutedAccountList: z
		.array(
			z.looseObject({
				Member_Account: z.string(),
				/** Unix seconds. */
				MutedUntil: z.coerce.number(),
			}),
		)
		.default([]),
});

/**
 * Everybody who is muted in a group, in one answer.
 *
 * @see https://trtc.io/document/34964
 */
export const getGroupMutedAccount: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/group_open_http_svc/get_group_muted_account',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34964',
};

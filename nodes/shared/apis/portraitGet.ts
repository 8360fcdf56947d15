import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, userIdSchema } from './schemas';
import { maxProfilesPerCall } from './limits';

const request = z.strictObject({
	To_Account: z.array(userIdSchema).min(1, 'is required').max(maxProfilesPerCall),
	TagList: z.array(z.string()).min(1, 'must name at least one field'),
});

const reply = commonReply.extend({
	UserProfileItem: z
		.array(
			z.looseObject({
				To_Account: z.string(),
				/** Fields that were never set are not there. */
				ProfileItem: z.array(z.looseObject({ Tag: z.string(), Value: z.unknown() })).default([]),
				ResultCode: z.coerce.number().default(0),
				ResultInfo: z.string().default(''),
			}),
		)
		.default([]),
});

/**
 * Fields of the profiles of up to 100 users.
 *
 * @see https://trtc.io/document/34917
 */
export const portraitGet: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/profile/portrait_get',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34917',
};

import { z } from 'zod/v4';
import { fieldSchemas } from '../elements/wireFieldSchema';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, userIdSchema } from './schemas';
import { profileFields } from './profileFields';

const schemas = fieldSchemas(profileFields);

const request = z.strictObject({
	From_Account: userIdSchema,
	ProfileItem: z
		.array(z.strictObject({ Tag: z.string().min(1), Value: z.unknown() }))
		.min(1, 'has nothing to change')
		.check(({ value, issues }) => {
			for (const { Tag, Value } of value) {
				const found = schemas[Tag]?.safeParse(Value);
				const label = profileFields.find(({ wire }) => wire === Tag)?.label ?? Tag;
				for (const { message } of found?.error?.issues ?? []) {
					issues.push({ code: 'custom', input: Value, message: `› ${label} ${message}` });
				}
			}
		}),
});

/**
 * Sets fields of one user's profile, those of every app and an app's own.
 *
 * @see https://trtc.io/document/34916
 */
export const portraitSet: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/profile/portrait_set',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34916',
};

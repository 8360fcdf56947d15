import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, textSchema, uint32Schema } from './schemas';
import { auditNameSchema, contentSchema, verdictSchema } from './contentModeration';
import { maxContentsPerCall } from './limits';

const request = z.strictObject({
	AuditName: auditNameSchema,
	Contents: z
		.array(
			z.strictObject({
				/** Unlike all others of the call. */
				ContentId: uint32Schema,
				ContentType: z.literal(['Text', 'Image']),
				Content: contentSchema,
			}),
		)
		.min(1, 'is required')
		.max(maxContentsPerCall),
	ExtSender: textSchema().optional(),
	ExtReceiver: textSchema().optional(),
});

const reply = commonReply.extend({
	AuditResults: z.array(
		verdictSchema.extend({
			ContentId: z.coerce.number(),
			ErrorCode: z.coerce.number().default(0),
			ErrorInfo: z.string().default(''),
		}),
	),
});

/**
 * The same for up to 10 texts and images of one configuration.
 *
 * @see https://trtc.io/document/77828
 */
export const batchContentModeration: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/im_msg_audit/batch_content_moderation',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/77828',
};

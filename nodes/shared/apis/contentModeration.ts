import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, textSchema } from './schemas';
import { maxModeratedBytes } from './limits';

/** Which of the console's configurations judges: one of Tencent's, or the ID of an own one. */
export const auditNameSchema = textSchema().min(1, 'is required');

/** A text, or the address of a file. */
export const contentSchema = textSchema(maxModeratedBytes).min(1, 'is required');

const request = z.strictObject({
	AuditName: auditNameSchema,
	ContentType: z.literal(['Text', 'Image', 'Audio', 'Video']),
	Content: contentSchema,
	ExtSender: textSchema().optional(),
	ExtReceiver: textSchema().optional(),
});

/** What the service found. */
export const verdictSchema = z.looseObject({
	/** `Pass`, `Review` or `Block`. */
	Result: z.string().optional(),
	/** From 0 to 100: how sure it is that the content is bad. */
	Score: z.coerce.number().optional(),
	Label: z.string().optional(),
	SubLabel: z.string().optional(),
	/** Empty where the service's model found it, not a word. */
	Keywords: z.array(z.string()).nullish(),
	RequestId: z.string().optional(),
});

const reply = commonReply.extend(verdictSchema.shape);

/**
 * Tencent's own judgement of one content. Text and image are answered at once; of audio and video the
 * event `ContentCallback.ResultNotify` tells later. The service is paid for and not in all regions:
 * the international page names Singapore alone, the Chinese one also China and Seoul.
 *
 * @see https://trtc.io/document/77827
 */
export const contentModeration: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/im_msg_audit/content_moderation',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/77827',
};

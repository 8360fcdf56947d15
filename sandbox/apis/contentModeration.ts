import * as z from 'zod/v4';
import { accept, refuse } from '../reply';
import { defineApi, type CallContext } from './api';

const text = z.string().min(1);

const content = text.refine((value) => Buffer.byteLength(value) <= 8192, 'longer than 8 KB');

const about = {
	AuditName: text,
	ExtSender: z.string().optional(),
	ExtReceiver: z.string().optional(),
};

const family = { notJson: 2003, invalid: 2003 };

/**
 * Judges a text or an image at once, and tells its verdict on audio and video later by a callback.
 *
 * @see https://trtc.io/document/77827
 */
export const contentModeration = defineApi({
	path: 'v4/im_msg_audit/content_moderation',
	callsPerSecond: 200,
	family,
	request: z.strictObject({
		...about,
		ContentType: z.literal(['Text', 'Image', 'Audio', 'Video']),
		Content: content,
	}),
	apply(request, call) {
		const { moderation } = call.state;
		if (!moderation.isOn) return refuse(2015);
		const RequestId = moderation.requestId();
		const judgement = moderation.judge(request.Content);
		if (request.ContentType === 'Text' || request.ContentType === 'Image')
			return accept({ RequestId, ...judgement });
		tellLater(call, request, RequestId);
		return accept({ RequestId });
	},
});

/** @see https://trtc.io/document/77828 */
export const batchContentModeration = defineApi({
	path: 'v4/im_msg_audit/batch_content_moderation',
	callsPerSecond: 200,
	family,
	request: z.strictObject({
		...about,
		Contents: z
			.array(
				z.strictObject({
					ContentId: z.int().min(0),
					ContentType: z.literal(['Text', 'Image']),
					Content: content,
				}),
			)
			.min(1)
			.max(10),
	}),
	apply({ Contents }, { state: { moderation } }) {
		if (!moderation.isOn) return refuse(2015);
		if (new Set(Contents.map(({ ContentId }) => ContentId)).size < Contents.length)
			return refuse(2003, 'a ContentId stands twice');
		return accept({
			AuditResults: Contents.map(({ ContentId, Content }) => ({
				ErrorCode: 0,
				ErrorInfo: '',
				ContentId,
				RequestId: moderation.requestId(),
				...moderation.judge(Content),
			})),
		});
	},
});

/**
 * Sends the callback with the verdict on audio or video.
 *
 * @see https://trtc.io/document/78240
 */
const tellLater = (
	{ state, callbacks, origin }: CallContext,
	request: { AuditName: string; ContentType: string; Content: string; ExtSender?: string },
	requestId: string,
) => {
	const { Result, Label, Keywords } = state.moderation.judge(request.Content);
	callbacks.after(
		'ContentCallback.ResultNotify',
		{
			Scene: request.AuditName,
			From_Account: request.ExtSender ?? '',
			ContentType: request.ContentType,
			CtxcbResult: Result === 'Pass' ? 0 : 1,
			CtxcbRequestId: requestId,
			CtxcbKeywords: Keywords,
			CtxcbSuggestion: Result,
			CtxcbLabel: Label,
		},
		origin,
	);
};

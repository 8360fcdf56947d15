import { z } from 'zod/v4';
import { messageBodySchema } from '../elements/messageBodySchema';
import type { Api } from './api';
import { commonReply, maxMessageBytes, msgKeySchema, userIdSchema } from './api';

const request = z
	.strictObject({
		From_Account: userIdSchema,
		To_Account: userIdSchema,
		MsgKey: msgKeySchema,
		MsgBody: messageBodySchema.optional(),
		CloudCustomData: z.string('must be a text').optional(),
	})
	.refine((body) => body.MsgBody !== undefined || body.CloudCustomData !== undefined, {
		error: 'has nothing to modify: neither MsgBody nor CloudCustomData is set',
	});

export type ModifyC2cMsgRequest = z.infer<typeof request>;

/**
 * Overwrites the body, the custom data or both of a stored one-to-one message.
 * What was there before is gone: Tencent keeps no older version.
 *
 * @see https://trtc.io/document/47722
 */
export const modifyC2cMsg: Api<ModifyC2cMsgRequest, z.infer<typeof commonReply>> = {
	path: 'v4/openim/modify_c2c_msg',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	maxRequestBytes: maxMessageBytes,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/47722',
};

import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, msgKeySchema, userIdSchema } from './schemas';

const request = z.strictObject({
	From_Account: userIdSchema,
	To_Account: userIdSchema,
	MsgKey: msgKeySchema,
});

/**
 * Recalls a one-to-one message, however old. Repeating it does no harm: it is then refused as
 * already recalled.
 *
 * @see https://trtc.io/document/35015
 */
export const adminMsgwithdraw: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/openim/admin_msgwithdraw',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/35015',
};

import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, userIdSchema } from './schemas';

const request = z.strictObject({ UserID: userIdSchema });

/**
 * Ends the logins of one account: UserSigs made before are refused from then on, while one made
 * later lets the user in again.
 *
 * Read on the page: UserID (older clients send Identifier), one account a call, 200 calls a second.
 *
 * @see https://trtc.io/document/34957
 */
export const kick: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/im_open_login_svc/kick',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34957',
};

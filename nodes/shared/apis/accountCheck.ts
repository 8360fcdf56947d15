import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, userIdSchema } from './schemas';
import { maxAccountsPerCheck } from './limits';

const request = z.strictObject({
	CheckItem: z
		.array(z.strictObject({ UserID: userIdSchema }))
		.min(1, 'is required')
		.max(maxAccountsPerCheck),
});

/** What one account came to. */
export const accountStateSchema = z.looseObject({
	UserID: z.string(),
	/** 0 when the account could be looked up. */
	ResultCode: z.coerce.number(),
	ResultInfo: z.string().default(''),
	/** `Imported` or `NotImported`. */
	AccountStatus: z.string().optional(),
});

const reply = commonReply.extend({ ResultItem: z.array(accountStateSchema).default([]) });

/**
 * Says of up to 100 accounts whether they are imported into the app.
 *
 * @see https://trtc.io/document/34956
 */
export const accountCheck: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/im_open_login_svc/account_check',
	callsPerSecond: 100,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34956',
};

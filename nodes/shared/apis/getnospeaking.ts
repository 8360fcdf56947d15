import { z } from 'zod/v4';
import type { Api } from './api';
import { commonReply, userIdSchema } from './schemas';

const request = z.strictObject({ Get_Account: userIdSchema });

const reply = commonReply.extend({
	/** Seconds left; 0 without a mute, 4294967295 for one without end. */
	C2CmsgNospeakingTime: z.coerce.number(),
	GroupmsgNospeakingTime: z.coerce.number(),
});

/**
 * For how long an account is still muted in one-to-one chats and in all groups. The answer carries no
 * ActionStatus.
 *
 * @see https://trtc.io/document/34924
 */
export const getnospeaking: Api<z.input<typeof request>, z.infer<typeof reply>> = {
	path: 'v4/openconfigsvr/getnospeaking',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply,
	page: 'https://trtc.io/document/34924',
};

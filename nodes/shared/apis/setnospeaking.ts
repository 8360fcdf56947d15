import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, uint32Schema, userIdSchema } from './schemas';

const request = z
	.strictObject({
		Set_Account: userIdSchema,
		/** Seconds; 0 lifts the mute. */
		C2CmsgNospeakingTime: uint32Schema.optional(),
		GroupmsgNospeakingTime: uint32Schema.optional(),
	})
	.refine(
		({ C2CmsgNospeakingTime, GroupmsgNospeakingTime }) =>
			C2CmsgNospeakingTime !== undefined || GroupmsgNospeakingTime !== undefined,
		'mutes nothing: neither one-to-one nor group messages are named',
	);

/**
 * Mutes an account in all one-to-one chats, in all groups, or both. A muted sender gets 20012 or
 * 10017. The answer carries no ActionStatus.
 *
 * Read on the page: names, units, 0 and 4294967295, "either must be specified", 200 calls a second.
 *
 * @see https://trtc.io/document/34923
 */
export const setnospeaking: Api<z.input<typeof request>, CommonReply> = {
	path: 'v4/openconfigsvr/setnospeaking',
	callsPerSecond: 200,
	repeatableForMs: Infinity,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34923',
};

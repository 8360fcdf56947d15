import * as z from 'zod/v4';
import type { SandboxState } from '../state/inspect';

/**
 * Gives what the page shows beside messages: groups, profiles, and the words of the content
 * service.
 */
export const viewOfState = (state: SandboxState) => ({
	groups: state.groups(),
	profiles: state.profiles(),
	moderation: {
		isOn: state.moderation.isOn,
		words: state.moderation.words,
		libraries: state.moderation.libraries,
	},
});

/**
 * What the page can set about the content service: whether it is on, and its words with their
 * scores.
 */
export const moderationRequest = z.strictObject({
	isOn: z.boolean(),
	words: z.array(
		z.strictObject({
			word: z.string().min(1),
			score: z.int().min(0).max(100),
			label: z.string().min(1),
		}),
	),
});

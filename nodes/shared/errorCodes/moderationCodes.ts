import { busyInside, valueNotValid } from './commonCodes';
import type { ErrorCodeTable } from './errorCode';

/** The codes of the content service and of its word libraries. https://trtc.io/document/77831 */
export const moderationCodes: ErrorCodeTable = {
	2001: busyInside,
	2002: {
		class: 'permission',
		title: 'The content service of this app does not know this call',
		advice:
			'Turn on content moderation for this app in the Chat console. It is not in all regions.',
	},
	2003: valueNotValid,
	2004: {
		class: 'permission',
		title: 'The content service does not allow this call to this app',
		advice:
			'Turn on content moderation for this app in the Chat console. It is not in all regions.',
	},
	2015: {
		class: 'permission',
		title: 'Content moderation is not turned on for this app',
		advice: 'Turn it on in the Chat console. It is paid for, and not in all regions.',
	},
	2016: {
		class: 'input',
		title: 'More words are in one call than the content service takes',
		advice: 'Send at most 10 words with one call.',
	},
};

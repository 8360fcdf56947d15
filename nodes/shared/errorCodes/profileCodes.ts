import { busyInside, userUnknown, valueNotValid } from './commonCodes';
import type { ErrorCodeTable } from './errorCode';

/** The codes of the APIs for users' profiles. https://trtc.io/document/34348 */
export const profileCodes: ErrorCodeTable = {
	40001: valueNotValid,
	40003: userUnknown,
	40005: {
		class: 'input',
		title: "A field of the profile holds a word that Tencent's moderation does not accept",
		advice: 'Change the text.',
	},
	40006: busyInside,
	40008: {
		class: 'permission',
		title: 'This field of the profile may not be written',
		advice: 'Allow it to be written in the Chat console, where custom fields are defined.',
	},
	40601: {
		class: 'input',
		title: 'A field of the profile is longer than 500 bytes',
		advice: 'Shorten the text: a Chinese character takes 3 bytes.',
	},
	40605: valueNotValid,
	40610: valueNotValid,
};

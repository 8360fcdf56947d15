import { busyInside, jsonNotReadable } from './commonCodes';
import type { ErrorCodeEntry, ErrorCodeTable } from './errorCode';

const userToReadMissing: ErrorCodeEntry = {
	class: 'input',
	title: 'The call does not say whose mute to read, or not in a form that Tencent accepts',
	advice: 'Enter the user ID in User ID. In the HTTP Request node, send it as Get_Account.',
};

/** The codes that only the global mute (`setnospeaking`) has. https://trtc.io/document/34923 */
export const muteCodes: ErrorCodeTable = {
	130001: jsonNotReadable,
	130004: {
		class: 'input',
		title: 'The call does not say which user to mute',
		advice: 'Enter the user ID in User ID. In the HTTP Request node, send it as Set_Account.',
	},
	130005: {
		class: 'input',
		title: 'Tencent Chat does not accept the ID of the user to mute',
		advice:
			'Check User ID, upper and lower case included: it is text, with quotes around it in JSON, and names a user that this app knows.',
	},
	130008: {
		class: 'input',
		title: 'The call says for neither one-to-one nor group messages how long to mute the user',
		advice:
			'Choose in Where what to mute. In the HTTP Request node, send C2CmsgNospeakingTime, GroupmsgNospeakingTime or both, in seconds.',
	},
	130002: userToReadMissing,
	130003: userToReadMissing,
	/**
	 * From here to 130012, these are codes of an app's statistics (`getappinfo`). @see
	 * https://trtc.io/document/34886
	 */
	130009: busyInside,
	130010: busyInside,
	130011: busyInside,
	130012: busyInside,
	130014: busyInside,
};

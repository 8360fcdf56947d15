import {
	busyInside,
	callTooFrequent,
	jsonNotReadable,
	recallTooLate,
	tooManyAccounts,
	userUnknown,
	valueNotValid,
} from './common';
import type { ErrorCodeEntry, ErrorCodeTable } from './entry';

const groupUnknown: ErrorCodeEntry = {
	class: 'notFound',
	title: 'This app has no such group',
	advice: 'Check the group ID, upper and lower case included. The group may have been deleted.',
};

/** Codes of the group APIs. https://trtc.io/document/34348 */
export const groupCodes: ErrorCodeTable = {
	10002: busyInside,
	10003: {
		class: 'input',
		title: 'Tencent Chat has no group API of this name',
		advice: 'Compare the path with that on the page of the API.',
	},
	10004: valueNotValid,
	10005: tooManyAccounts,
	10006: callTooFrequent,
	10007: {
		class: 'permission',
		title: 'The user may not do this in the group',
		advice:
			"Do it in the name of an app admin, of the group's owner or of one of its admins. The type of the group may also not allow it.",
	},
	10008: {
		class: 'input',
		title: 'The call, its signature or the plan of the app does not fit this group API',
		advice:
			"Open the credential and save it, which tests it. Then check that the app's plan has this feature.",
	},
	10010: groupUnknown,
	10011: jsonNotReadable,
	10012: {
		class: 'input',
		title: 'Tencent Chat does not accept a user ID of the call',
		advice: 'Check the user IDs that you pass in: they are text, and have at most 32 bytes.',
	},
	10015: groupUnknown,
	10016: {
		class: 'permission',
		title: "The app's own server refused the message or the change in the group",
		advice:
			'Find out why the server behind the callback URL refuses it, or turn this callback off in the Chat console (Webhook).',
	},
	10017: {
		class: 'permission',
		title: 'The sender is muted, or the whole group is',
		advice: 'Unmute the sender or the group, or wait until the mute ends.',
	},
	10018: {
		class: 'input',
		title: 'The answer would be larger than 1 MB',
		advice: 'Ask for less in one call, such as fewer groups, members or messages.',
	},
	10019: userUnknown,
	10023: {
		class: 'overLimit',
		title: 'More messages go to this group than Tencent Chat allows',
		advice: 'Spread the messages over more time: one group takes 40 a second.',
	},
	10026: {
		class: 'permission',
		title: 'This group API is disabled for the app',
		advice: 'Ask Tencent Cloud support to enable it.',
	},
	10030: {
		class: 'notFound',
		title: 'There is no such group message to recall',
		advice: 'Check the group ID and the message number (MsgSeq).',
	},
	10031: recallTooLate,
	10032: {
		class: 'notFound',
		title: 'This group message cannot be recalled',
		advice: 'Modify the message instead.',
	},
	10033: {
		class: 'notFound',
		title: 'Messages of this type of group cannot be recalled',
		advice: 'Send a new message that sets the old one right.',
	},
	10034: {
		class: 'notFound',
		title: 'Group messages of this type cannot be deleted',
		advice: 'Recall or modify the message instead.',
	},
	10035: {
		class: 'notFound',
		title: 'Messages of a live group cannot be deleted',
		advice: 'Send a new message that sets the old one right.',
	},
	10041: {
		class: 'permission',
		title: 'Recalling group messages is switched off for this app',
		advice: 'Switch it on in the Chat console, or modify the message instead.',
	},
	10053: {
		class: 'input',
		title: 'The message mentions more than 30 users with @',
		advice: 'Mention at most 30 users in one message.',
	},
	10059: {
		class: 'permission',
		title: "The app's plan does not have this feature",
		advice: 'Choose a larger plan in the Chat console.',
	},
	10060: {
		class: 'permission',
		title: 'Read receipts of group messages are not available here',
		advice: 'Check that the plan of the app and the type of the group have read receipts.',
	},
	10061: {
		class: 'permission',
		title: 'This group message does not take read receipts',
		advice: 'Ask for read receipts when the message is sent (IsNeedReadReceipt).',
	},
	/** @see https://trtc.io/document/49439 */
	10062: {
		class: 'permission',
		title: 'There is no read receipt of this group message',
		advice:
			'Check the group ID and the message number (MsgSeq). A message has read receipts only if it was sent with IsNeedReadReceipt.',
	},
};

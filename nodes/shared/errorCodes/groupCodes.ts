import {
	busyInside,
	callTooFrequent,
	jsonNotReadable,
	messageTooLong,
	recallTooLate,
	tooManyAccounts,
	userUnknown,
	valueNotValid,
} from './commonCodes';
import type { ErrorCodeEntry, ErrorCodeTable } from './errorCode';

const groupUnknown: ErrorCodeEntry = {
	class: 'notFound',
	title: 'This app has no such group',
	advice: 'Check the group ID, upper and lower case included. The group may have been deleted.',
};

const attributeNotValid: ErrorCodeEntry = {
	class: 'input',
	title: 'Tencent Chat does not accept the custom attributes of the group',
	advice: "Check their number, their keys and the length of their values against Tencent's page.",
};

/** The codes of the group APIs. https://trtc.io/document/34348 */
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
		advice:
			'Check the user IDs that you pass in: they are text, and Tencent names 32 bytes as the most.',
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
		advice:
			'Send a new message that sets the old one right. In a live group (AVChatRoom) only messages under 1 hour old can be recalled.',
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
		title: 'The group has more members than a group with read receipts may have',
		advice: 'Send the message without asking for read receipts (NeedReadReceipt).',
	},
	10061: {
		class: 'permission',
		title: 'Messages for members online only have no read receipts',
		advice:
			'Send the message either with read receipts (NeedReadReceipt) or for members online only (OnlineOnlyFlag).',
	},
	/** @see https://trtc.io/document/49439 */
	10062: {
		class: 'permission',
		title: 'There is no read receipt of this group message',
		advice:
			'Check the group ID and the message number (MsgSeq). A message has read receipts only if it was sent with NeedReadReceipt.',
	},
	10001: {
		class: 'credential',
		title: 'The calling account is not signed in or is no admin of this app',
		advice: "Check Admin User ID in the credential: the Chat console shows the app's admins.",
	},
	10009: {
		class: 'permission',
		title: 'The owner of a group cannot leave it',
		advice: 'Give the group to another owner first, or disband it.',
	},
	10013: {
		class: 'notFound',
		title: 'The user is already a member of the group',
		advice: 'There is nothing left to do for this user.',
	},
	10014: {
		class: 'permission',
		title: 'The group has as many members as it can have',
		advice: 'Remove members, or raise the limit with a larger plan in the Chat console.',
	},
	10020: messageTooLong,
	10021: {
		class: 'input',
		title: 'Another user has a group of this ID already',
		advice: 'Choose another group ID.',
	},
	10024: {
		class: 'notFound',
		title: 'The request to join the group was handled already',
		advice: 'There is nothing left to do for this request.',
	},
	10025: {
		class: 'notFound',
		title: 'There is a group of this ID already, and this user made it',
		advice: 'Use the group as it is, or choose another group ID.',
	},
	10036: {
		class: 'permission',
		title: 'The app has as many live groups (AVChatRoom) as it can have',
		advice:
			'Disband live groups that are no longer used, or choose a larger plan in the Chat console.',
	},
	10037: {
		class: 'permission',
		title: 'The user is in as many groups, or has made as many, as a user may',
		advice: 'Let the user leave or disband other groups first.',
	},
	10038: {
		class: 'permission',
		title: 'More members would be in the group than it can have',
		advice: 'Add fewer users, or raise the limit with a larger plan in the Chat console.',
	},
	10044: {
		class: 'notFound',
		title: 'Groups of this type keep no messages',
		advice: 'Take messages of a live group from the Tencent Chat Trigger as they are sent.',
	},
	10045: attributeNotValid,
	10046: attributeNotValid,
	10047: attributeNotValid,
	10048: attributeNotValid,
	/** @see https://trtc.io/document/44190 */
	10049: {
		class: 'overLimit',
		title: 'Custom attributes of one group were changed more often than Tencent Chat allows',
		advice: 'Change them again after a second: one group takes 5 changes a second.',
	},
	10050: {
		class: 'notFound',
		title: 'The group has no such custom attribute to delete',
		advice: 'Check the keys. If the attribute is gone already, there is nothing left to do.',
	},
	10051: {
		class: 'input',
		title: 'The deletion covers more messages than Tencent Chat allows',
		advice: "Delete fewer messages with one call. Tencent's own words (ErrorInfo) may say more.",
	},
	10052: {
		class: 'notFound',
		title: 'There is no message to delete',
		advice: 'There is nothing left to do.',
	},
	10054: {
		class: 'input',
		title: 'The group has too many members for one answer',
		advice: 'Ask for the members page by page, with Limit and Offset.',
	},
	10056: {
		class: 'conflict',
		title: "Someone else changed the group's attributes at the same time",
		advice: 'Read the attributes of the group again, and repeat the change if it is still wanted.',
	},
	10058: {
		class: 'permission',
		title: 'The free plan has 100 groups, and they are used up',
		advice: 'Disband groups that are no longer used, or choose a larger plan in the Chat console.',
	},
	10070: {
		class: 'permission',
		title: 'The group has as many pinned messages as it can have',
		advice: 'Unpin a message first.',
	},
	10071: {
		class: 'notFound',
		title: 'The message is pinned already',
		advice: 'There is nothing left to do for this message.',
	},
	11000: {
		class: 'permission',
		title: 'Communities are not switched on for this app',
		advice: 'Switch communities on in the Chat console, on a plan that has them.',
	},
};

import {
	adminNeeded,
	busyInside,
	callTooFrequent,
	changedMeanwhile,
	jsonNotReadable,
	messageBodyNotValid,
	messageTooLong,
	notFriends,
	recallTooLate,
	signatureExpired,
	tooManyAccounts,
	userUnknown,
} from './commonCodes';
import type { ErrorCodeTable } from './errorCode';

/**
 * The codes of the message APIs, most of them for one-to-one messages.
 * https://trtc.io/document/34348
 */
export const messageCodes: ErrorCodeTable = {
	2480: changedMeanwhile,
	2481: {
		class: 'input',
		title: 'Messages of a live group (AVChatRoom) cannot be modified',
		advice: 'Send a new message instead.',
	},
	8006: changedMeanwhile,
	20001: {
		class: 'input',
		title: 'Tencent Chat does not accept the call as it was sent',
		advice: 'Check the user IDs, Message Key and Message Body against what the API takes.',
	},
	20002: signatureExpired,
	20003: {
		class: 'notFound',
		title: 'This app does not know the sender or the recipient',
		advice:
			"Check Sender User ID and Recipient User ID, upper and lower case included. Users who have never signed in must first be imported with Tencent's account_import.",
	},
	20004: {
		class: 'retry',
		title: 'The network inside Tencent Chat was interrupted',
		advice: 'Run the node again in a moment. If it keeps happening, contact Tencent Cloud support.',
	},
	20005: busyInside,
	20006: {
		class: 'permission',
		title: "The app's own server refused the message before it was sent",
		advice:
			'Find out why the server behind the callback URL refuses it, or turn this callback off in the Chat console (Webhook).',
	},
	20007: {
		class: 'permission',
		title: 'The recipient has blocked the sender',
		advice:
			'Ask the recipient to take the sender off the blocklist. Messages that this node sends are not stopped by it.',
	},
	20009: notFriends,
	20010: notFriends,
	20011: notFriends,
	20012: {
		class: 'permission',
		title: 'The sender is muted',
		advice: 'Unmute the sender, or wait until the mute ends.',
	},
	20016: recallTooLate,
	20018: busyInside,
	20022: {
		class: 'notFound',
		title: 'There is no such message to recall',
		advice:
			'Check Message Key, and that Sender User ID and Recipient User ID are those of the original message and not swapped. Messages are gone after the storage time of your plan.',
	},
	20023: {
		class: 'notFound',
		title: 'The message has already been recalled',
		advice: 'There is nothing left to do for this message.',
	},
	20026: {
		class: 'notFound',
		title: 'There is no such message to modify',
		advice:
			'Check Message Key, and that Sender User ID and Recipient User ID are those of the original message and not swapped. Recalled messages, those of the Push plugin and those past the storage time of your plan cannot be modified.',
	},
	20028: changedMeanwhile,
	22006: callTooFrequent,
	23001: {
		class: 'conflict',
		title: 'Someone else changed an extension of this message at the same time',
		advice: 'Read the extensions of the message again and repeat the change with their new Seq.',
	},
	23002: {
		class: 'permission',
		title: 'This message does not take extensions',
		advice:
			'Send messages with SupportMessageExtension set to 1, on a plan that has message extensions.',
	},
	23003: {
		class: 'overLimit',
		title: 'The extensions of this message were changed too often',
		advice: 'Wait a minute: one message takes 200 changes of its extensions a minute.',
	},
	23004: {
		class: 'notFound',
		title: 'There is no such message to extend',
		advice:
			'Check Message Key, and that Sender User ID and Recipient User ID are those of the original message and not swapped.',
	},
	80001: {
		class: 'input',
		title: 'Content moderation refused the text of the message',
		advice: 'Change the text, or the moderation rules in the Chat console.',
	},
	80002: messageTooLong,
	80003: {
		class: 'retry',
		title: "The app's own server gave no valid answer, so the message was not sent",
		advice:
			'Check that the server behind the callback URL answers within 2 seconds. In the Chat console you can also let messages pass when it does not.',
	},
	80004: {
		class: 'input',
		title: 'Content moderation refused an image of the message',
		advice: 'Use another image, or change the moderation rules in the Chat console.',
	},
	90001: jsonNotReadable,
	90002: messageBodyNotValid,
	90003: {
		class: 'input',
		title: 'The recipient is missing, is not text or is unknown to this app',
		advice: 'Enter the user ID in Recipient User ID, as text.',
	},
	90004: {
		class: 'input',
		title: 'The message number (MsgSeq) is not a whole number in range',
		advice: 'Leave MsgSeq out, or send a whole number from 0 to 4294967295.',
	},
	90005: {
		class: 'input',
		title: 'The random number of the message (MsgRandom) is missing or not whole',
		advice: 'Send MsgRandom as a whole number from 0 to 4294967295.',
	},
	90006: {
		class: 'input',
		title: 'The time of the message (MsgTimeStamp) is missing or not whole',
		advice: 'Send MsgTimeStamp in whole seconds since 1970, not in milliseconds.',
	},
	90007: messageBodyNotValid,
	90008: {
		class: 'input',
		title: 'The sender is missing, is not text or is unknown to this app',
		advice: 'Enter the user ID in Sender User ID, as text.',
	},
	90009: adminNeeded,
	90010: messageBodyNotValid,
	90011: {
		class: 'input',
		title: 'The message goes to more than 500 recipients',
		advice: 'Split the recipients into batches of at most 500.',
	},
	90012: {
		class: 'notFound',
		title: 'This app does not know the recipient',
		advice:
			"Check Recipient User ID, upper and lower case included. Users who have never signed in must first be imported with Tencent's account_import.",
	},
	90018: tooManyAccounts,
	90024: {
		class: 'overLimit',
		title: 'Pushes follow each other too quickly',
		advice: 'Leave more than a second between two pushes, for example with a Wait node.',
	},
	90026: {
		class: 'input',
		title: 'The message would be kept for longer than 7 days',
		advice: 'Set MsgLifeTime to at most 604800 seconds.',
	},
	90030: {
		class: 'input',
		title: 'SyncFromOldSystem is missing, or an attribute has a wrong length',
		advice:
			'For an import, set SyncFromOldSystem to 5 or 2. For a push, use attributes of 1 to 50 bytes.',
	},
	90031: {
		class: 'input',
		title: 'SyncOtherMachine is not a whole number',
		advice: 'Set SyncOtherMachine to 1 or 2, without quotes, or leave it out.',
	},
	90043: {
		class: 'input',
		title: 'Tencent Chat does not accept the form of the offline push',
		advice: 'Compare OfflinePushInfo with the fields on the page of message formats.',
	},
	90044: {
		class: 'input',
		title: 'The time for which the message is kept is not a whole number',
		advice: 'Set MsgLifeTime to whole seconds from 0 to 604800, without quotes.',
	},
	90048: userUnknown,
	90054: {
		class: 'input',
		title: 'Tencent Chat does not accept the message key',
		advice:
			'Check Message Key: Send, Get Many and the Tencent Chat Trigger output it as MsgKey, such as 31906_833502_1572869830.',
	},
	90055: messageTooLong,
	90992: {
		class: 'retry',
		title: "Tencent Chat, or the app's own server, could not carry out the call",
		advice:
			'Run the node again in a moment. If every call ends like this, check the server behind the callback URL in the Chat console (Webhook).',
	},
	90994: busyInside,
	90995: busyInside,
	91000: busyInside,
	93000: messageTooLong,
	20008: {
		class: 'permission',
		title: 'The sender and the recipient belong to different apps',
		advice: 'Check both user IDs, and SDKAppID in the credential.',
	},
	/**
	 * No page of Tencent's lists it; its web SDK (`@tencentcloud/chat` 3.6.6) takes it for a
	 * conflict.
	 */
	20027: changedMeanwhile,
	80005: {
		class: 'retry',
		title: "Tencent's own check of the message took too long",
		advice: 'Run the node again in a moment.',
	},
	80101: {
		class: 'input',
		title: "Tencent's own moderation does not accept the contents",
		advice: 'Change the text or the picture, or the rules of the moderation in the Chat console.',
	},
};

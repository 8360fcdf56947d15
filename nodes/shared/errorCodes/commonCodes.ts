import type { ErrorCodeEntry } from './errorCode';

/** Entries that several codes share, so that each text stands in one place. */

export const callTooFrequent: ErrorCodeEntry = {
	class: 'overLimit',
	title: 'Tencent Chat was called more often than it allows',
	advice:
		'Lower Max Calls per Second under Options, or run fewer workflows for this app at the same time.',
};

export const busyInside: ErrorCodeEntry = {
	class: 'retry',
	title: 'Tencent Chat could not carry out the call for a reason on its side',
	advice: 'Run the node again in a moment. If it keeps happening, contact Tencent Cloud support.',
};

export const slowInside: ErrorCodeEntry = {
	class: 'retry',
	title: 'Tencent Chat took too long to carry out the call',
	advice: 'Run the node again in a moment. If it keeps happening, contact Tencent Cloud support.',
};

export const signatureExpired: ErrorCodeEntry = {
	class: 'credential',
	title: 'Tencent Chat says that the signature has expired',
	advice:
		'Check the clock of the machine that runs n8n: the credential signs for 24 hours from that time, and renews the signature by itself.',
};

export const signatureNotValid: ErrorCodeEntry = {
	class: 'credential',
	title: 'Tencent Chat does not accept the signature that was made with the secret key',
	advice:
		"Copy the key of this app again from the Chat console (Display key) into the credential's Secret Key. Check SDKAppID and Admin User ID too.",
};

export const callerNotAccepted: ErrorCodeEntry = {
	class: 'credential',
	title: 'Tencent Chat does not accept the calling account or its signature',
	advice: 'Check Admin User ID, SDKAppID and Secret Key in the credential.',
};

export const adminNeeded: ErrorCodeEntry = {
	class: 'credential',
	title: 'The admin user ID of the credential is not an admin of this app',
	advice:
		"Enter one of the app's admins in the credential's Admin User ID. The Chat console shows them, and can make a user an admin.",
};

export const jsonNotReadable: ErrorCodeEntry = {
	class: 'input',
	title: 'Tencent Chat could not read the JSON that was sent',
	advice: 'Check the JSON that you enter or pass in for missing quotes, commas and brackets.',
};

export const valueNotValid: ErrorCodeEntry = {
	class: 'input',
	title: 'Tencent Chat does not accept a value of the call',
	advice: "Check the values that you pass in. Tencent's own words (ErrorInfo) say which one it is.",
};

export const messageBodyNotValid: ErrorCodeEntry = {
	class: 'input',
	title: 'Tencent Chat does not accept the form of the message body',
	advice:
		'Check Message Body: it is a list of elements, and each has a MsgType and a MsgContent with the fields of that type.',
};

export const messageTooLong: ErrorCodeEntry = {
	class: 'input',
	title: 'The message is too long',
	advice:
		'Shorten Message Body or Cloud Custom Data: together they may have 12 KB, and quotes inside JSON count twice.',
};

export const tooManyAccounts: ErrorCodeEntry = {
	class: 'input',
	title: 'The call names more users than it may',
	advice: 'Split the users into smaller batches, for example with a Loop Over Items node.',
};

export const userUnknown: ErrorCodeEntry = {
	class: 'notFound',
	title: 'This app has no such user',
	advice:
		"Check the user ID, upper and lower case included. Users who have never signed in must first be imported with Tencent's account_import.",
};

export const notFriends: ErrorCodeEntry = {
	class: 'permission',
	title: 'The sender and the recipient are not friends',
	advice:
		'Make them friends, or switch off the friend check for one-to-one messages in the Chat console.',
};

export const changedMeanwhile: ErrorCodeEntry = {
	class: 'conflict',
	title: 'Someone else modified this message at the same time',
	advice: 'Look at the message as it is now, and modify it again if your change is still wanted.',
};

export const recallTooLate: ErrorCodeEntry = {
	class: 'notFound',
	title: 'The time in which this message can be recalled has passed',
	advice:
		'Clients may recall for two minutes unless the Chat console says otherwise. Modify the message instead.',
};

export const ownServerCode: ErrorCodeEntry = {
	class: 'permission',
	title: "The app's own server refused the message with a code of its own",
	advice:
		'Look the code up in the server behind the callback URL that the Chat console shows (Webhook).',
};

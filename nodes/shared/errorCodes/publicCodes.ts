import {
	adminNeeded,
	busyInside,
	callerNotAccepted,
	callTooFrequent,
	jsonNotReadable,
	signatureExpired,
	signatureNotValid,
	slowInside,
	userUnknown,
	valueNotValid,
} from './commonCodes';
import type { ErrorCodeTable } from './errorCode';

/** These codes can come from every API. https://trtc.io/document/34348 */
export const publicCodes: ErrorCodeTable = {
	50004: busyInside,
	50005: slowInside,
	60002: {
		class: 'input',
		title: 'Tencent Chat could not read the address of the call',
		advice:
			'In the HTTP Request node, compare URL with the address on the page of the API. Elsewhere, check Base URL in the credential.',
	},
	60003: jsonNotReadable,
	60004: callerNotAccepted,
	60005: callerNotAccepted,
	60006: {
		class: 'credential',
		title: 'This region does not accept the SDKAppID',
		advice:
			'Check SDKAppID and Region in the credential. The Chat console shows both, and an app answers only in the region in which it was created.',
	},
	60007: callTooFrequent,
	60008: {
		class: 'retry',
		title: 'Tencent Chat took too long, or could not read the call',
		advice:
			'Run the node again in a moment. If it keeps happening, check the JSON that you pass in.',
	},
	60009: {
		class: 'input',
		title: 'Tencent Chat has no API at this address',
		advice:
			'Compare the path with that on the page of the API, such as v4/openim/query_online_status.',
	},
	60010: adminNeeded,
	60011: callTooFrequent,
	60012: {
		class: 'credential',
		title: 'The call reached Tencent Chat without an SDKAppID',
		advice:
			'Enter SDKAppID in the credential, and check that no proxy between n8n and Tencent changes addresses.',
	},
	60013: busyInside,
	60014: slowInside,
	60015: {
		class: 'input',
		title: 'A user ID was sent as something other than text',
		advice:
			'Put quotes around the user IDs in the JSON that you pass in, also where they are numbers.',
	},
	60016: {
		class: 'permission',
		title: 'This app is disabled',
		advice:
			'Enable the app in the Chat console, or enter SDKAppID and Secret Key of another app in the credential.',
	},
	60017: {
		class: 'permission',
		title: 'This API is disabled for the app',
		advice: 'Ask Tencent Cloud support to enable it.',
	},
	60018: callTooFrequent,
	60019: callTooFrequent,
	60020: {
		class: 'permission',
		title: "The app's plan has expired or is disabled",
		advice: 'Renew the plan in the Chat console. It takes effect after about five minutes.',
	},
	60021: {
		class: 'credential',
		title: 'Tencent Chat does not allow calls from the IP address of this n8n',
		advice:
			'Add the public IP address of n8n, or of its proxy, to the IP allowlist of the REST API in the Chat console.',
	},
	70001: signatureExpired,
	70002: {
		class: 'credential',
		title: 'The call reached Tencent Chat without a signature',
		advice:
			'Check that the Tencent Chat credential is selected, and that no proxy between n8n and Tencent changes addresses.',
	},
	70003: signatureNotValid,
	70005: signatureNotValid,
	70009: {
		class: 'credential',
		title: 'The secret key does not belong to this SDKAppID',
		advice:
			"Copy the key of this app again from the Chat console (Display key) into the credential's Secret Key: all 64 characters, and not that of another app.",
	},
	70013: {
		class: 'credential',
		title: 'The signature was made for another user ID than the one that calls',
		advice:
			'Check Admin User ID in the credential. In the HTTP Request node, leave out identifier and usersig, which the credential adds.',
	},
	70014: {
		class: 'credential',
		title: 'The signature was made for another SDKAppID than the one that is called',
		advice:
			'Check SDKAppID in the credential. In the HTTP Request node, leave out sdkappid and usersig, which the credential adds.',
	},
	70016: {
		class: 'credential',
		title: 'This region has no key for the SDKAppID',
		advice:
			'Check Region and SDKAppID in the credential: an app answers only in the region in which it was created. If both are right, see in the Chat console whether the app has a key.',
	},
	70020: {
		class: 'credential',
		title: 'This region has no app with this SDKAppID',
		advice:
			'Check Region and SDKAppID in the credential. The Chat console shows both, and an app answers only in the region in which it was created.',
	},
	70050: {
		class: 'credential',
		title: 'Tencent Chat refuses calls for a minute after too many wrong signatures',
		advice:
			'Check SDKAppID, Secret Key and Admin User ID in the credential, wait one minute, then try again.',
	},
	70051: {
		class: 'permission',
		title: 'This account is on the blocklist of Tencent Chat',
		advice: 'Use another account, or ask Tencent Cloud support to take it off the list.',
	},
	70107: userUnknown,
	70114: {
		class: 'permission',
		title: 'Tencent Chat restricts signing in with this account',
		advice:
			'Wait some minutes and sign in less often. If it keeps happening, contact Tencent Cloud support.',
	},
	70169: slowInside,
	70202: slowInside,
	70206: {
		class: 'input',
		title: 'The call names no users, or more than it may',
		advice: 'Send at least one user and, for most account APIs, at most 100 in one call.',
	},
	70346: signatureNotValid,
	70398: {
		class: 'permission',
		title: 'This app may not have more accounts on its plan',
		advice: 'Delete accounts that are no longer used, or choose a larger plan in the Chat console.',
	},
	70402: valueNotValid,
	70403: adminNeeded,
	70500: busyInside,
	71000: {
		class: 'permission',
		title: "The app's plan does not allow deleting this account",
		advice: 'Keep the account, or ask Tencent Cloud support to delete it.',
	},
	72000: {
		class: 'permission',
		title: "The free plan's number of daily active users is used up",
		advice: 'Choose a larger plan in the Chat console, or wait until tomorrow.',
	},
	72001: {
		class: 'permission',
		title: 'User status is not enabled for this app',
		advice: 'Enable user status in the feature settings of the Chat console, then try again.',
	},
	/**
	 * No page of Tencent's lists it; its web SDK (`@tencentcloud/chat` 3.6.6) names it service
	 * overload.
	 */
	60022: {
		class: 'overLimit',
		title: 'A service of Tencent Chat has more calls than it can serve',
		advice: 'Run the node again in a moment. A lower Max Calls per Second under Options may help.',
	},
	70052: {
		class: 'credential',
		title: 'The signature is no longer valid',
		advice:
			'Run the node again: it signs anew. If it keeps happening, copy the key of this app again from the Chat console.',
	},
	70101: signatureExpired,
	72012: {
		class: 'permission',
		title: 'The subscription to user profiles is not enabled for this app',
		advice: 'Enable it in the feature settings of the Chat console, then try again.',
	},
};

import { valueNotValid } from './common';
import type { ErrorCodeEntry, ErrorCodeTable } from './entry';

const tagsNotValid: ErrorCodeEntry = {
	class: 'input',
	title: 'Tencent Chat does not accept the tags of the push',
	advice: "Check the number and the length of the tags against Tencent's page.",
};

/** Codes of the Push plugin and of moderation as a service. https://trtc.io/document/34348 */
export const pushCodes: ErrorCodeTable = {
	90022: tagsNotValid,
	90032: tagsNotValid,
	90033: valueNotValid,
	90034: tagsNotValid,
	90040: tagsNotValid,
	90045: {
		class: 'permission',
		title: 'Pushing to everyone is not enabled for this app',
		advice: 'Enable the Push plugin in the Chat console.',
	},
	90047: {
		class: 'permission',
		title: "The day's number of pushes is used up",
		advice: 'Wait until tomorrow, or raise the number in the Chat console.',
	},
};

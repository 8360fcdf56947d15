import { valueNotValid } from './commonCodes';
import type { ErrorCodeEntry, ErrorCodeTable } from './errorCode';

const tagsNotValid: ErrorCodeEntry = {
	class: 'input',
	title: 'Tencent Chat does not accept the tags of the push',
	advice:
		'Name at most 10 tags of at most 50 bytes each, none of them empty and none of them twice.',
};

/** The codes of the Push plugin. https://trtc.io/document/74196 */
export const pushCodes: ErrorCodeTable = {
	90020: tagsNotValid,
	90022: tagsNotValid,
	90032: tagsNotValid,
	90033: valueNotValid,
	90034: tagsNotValid,
	90039: {
		class: 'input',
		title: 'The push names attributes as well as tags',
		advice: 'Choose the recipients by attributes or by tags, with one call for each.',
	},
	90040: tagsNotValid,
	90045: {
		class: 'permission',
		title: 'Pushing to all users, by tag or to single users is not enabled for this app',
		advice: 'Enable the Push plugin in the Chat console.',
	},
	90047: {
		class: 'permission',
		title: "The day's number of pushes is used up",
		advice: 'Wait until tomorrow, or have a larger number set in the Chat console.',
	},
	90049: {
		class: 'notFound',
		title: 'There is no push with this TaskId to recall',
		advice:
			'Check the TaskId: the call that pushed to all users, by tag or to single users gave it.',
	},
	90050: {
		class: 'notFound',
		title: 'The push was recalled already',
		advice: 'There is nothing left to do for this push.',
	},
	90051: {
		class: 'overLimit',
		title: 'Pushes are recalled more often than Tencent Chat allows',
		advice: 'Recall one push a second.',
	},
	90052: {
		class: 'notFound',
		title: 'The push is more than 24 hours old, and can no longer be recalled',
		advice: 'Push again with what is right.',
	},
};

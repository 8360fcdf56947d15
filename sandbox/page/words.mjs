import { manyOf, summaryOf } from './format.mjs';

/** What happened, for screen readers: a few changes one by one, many as a number. */
export const changesInWords = (changes) => {
	if (changes.length > MOST) return `${manyOf(changes.length, 'message')} changed`;
	return changes.map(inWords).join('. ');
};

/** More changes at a time than this are only counted: nobody listens to a longer list. */
const MOST = 3;

const VERBS = { edited: 'Edited', recalled: 'Recalled', deleted: 'Deleted' };

const inWords = ({ kind, message }) => {
	const verb = VERBS[kind] ?? 'New';
	const text =
		kind === 'recalled' || kind === 'deleted' ? '' : `: ${summaryOf(message).slice(0, 140)}`;
	return `${verb} message of ${message.from}${text}`;
};

import { manyOf, summaryOf } from './format.mjs';

/** Describes changes for screen readers: up to three one by one, more as a number. */
export const changesInWords = (changes) => {
	if (changes.length > MOST) return `${manyOf(changes.length, 'message')} changed`;
	return changes.map(inWords).join('. ');
};

/** More changes at a time are only counted, since a longer list takes too long to listen to. */
const MOST = 3;

const VERBS = { edited: 'Edited', recalled: 'Recalled', deleted: 'Deleted' };

const inWords = ({ kind, message }) => {
	const verb = VERBS[kind] ?? 'New';
	const text =
		kind === 'recalled' || kind === 'deleted' ? '' : `: ${summaryOf(message).slice(0, 140)}`;
	return `${verb} message of ${message.from}${text}`;
};

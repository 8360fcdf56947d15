import { h } from './dom.mjs';

/** The number of account colours in the style sheet. */
const TONES = 6;

/** Gives the colour of an account, a number from 0 to 5 that is always the same for it. */
export const toneOf = (account) => {
	let hash = 7;
	for (const sign of account) hash = (hash * 31 + sign.codePointAt(0)) >>> 0;
	return hash % TONES;
};

/** Gives `02` for `user_1002` and `A` for `administrator`. */
const initialsOf = (account) =>
	/\d{1,2}$/.exec(account)?.[0] ?? [...account.replace(/^[^\p{L}\p{N}]+/u, '')][0]?.toUpperCase();

export const avatar = (account) =>
	h(
		'span',
		{ class: 'avatar', 'data-tone': toneOf(account), 'aria-hidden': 'true' },
		initialsOf(account) ?? '?',
	);

const groupAvatar = () =>
	h('span', { class: 'avatar', 'data-tone': 'group', 'aria-hidden': 'true' }, '#');

/** Makes the avatars of a conversation. `more` is drawn on top of them. */
export const avatars = ({ kind, names }, ...more) =>
	h('span', { class: 'avatars' }, kind === 'group' ? groupAvatar() : names.map(avatar), more);

/** Gives the title of a conversation: both accounts, or the group and its topic. */
export const titleOf = ({ kind, names }) => names.join(kind === 'group' ? ' / ' : ' & ');

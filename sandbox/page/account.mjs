import { h } from './dom.mjs';

/** The colours of accounts that the style sheet has. */
const TONES = 6;

/** A number from 0 to 5 that stays with the account, for its colour. */
export const toneOf = (account) => {
	let hash = 7;
	for (const sign of account) hash = (hash * 31 + sign.codePointAt(0)) >>> 0;
	return hash % TONES;
};

/** `02` of `user_1002`, `A` of `administrator`. */
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

/** Of a whole conversation, with what else belongs onto them. */
export const avatars = ({ kind, names }, ...more) =>
	h('span', { class: 'avatars' }, kind === 'group' ? groupAvatar() : names.map(avatar), more);

/** As a conversation is called: both accounts, or the group and its topic. */
export const titleOf = ({ kind, names }) => names.join(kind === 'group' ? ' / ' : ' & ');

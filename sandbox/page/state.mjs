import { control, showProblem } from './control.mjs';
import { byId, h } from './dom.mjs';
import { timeOf } from './format.mjs';
import { textOfWords, wordsOfText } from './judgedWords.mjs';

const form = byId('state-form');

/**
 * Fetches and shows what the sandbox keeps beside messages. `fill` also fills the form with its
 * values.
 */
export const showState = async ({ fill = false } = {}) => {
	const response = await fetch('/_sandbox/state');
	const { groups, profiles, moderation } = await response.json();
	byId('state-groups').replaceChildren(...orNothing(groups.map(groupNode)));
	byId('state-profiles').replaceChildren(...orNothing(Object.entries(profiles).map(profileNode)));
	byId('state-libraries').replaceChildren(...moderation.libraries.map(libraryNode));
	if (!fill) return;
	form.elements.isOn.checked = moderation.isOn;
	form.elements.words.value = textOfWords(moderation.words);
	showProblem(form.querySelector('.problem'));
};

const orNothing = (nodes) => (nodes.length > 0 ? nodes : [h('p', { class: 'muted' }, 'None yet')]);

const rows = (values) =>
	h(
		'dl',
		{ class: 'state' },
		values
			.filter(([, value]) => value !== '' && value !== undefined)
			.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
	);

const until = (entries) =>
	entries
		.map(({ userId, until: end }) =>
			end === WITHOUT_END ? `${userId} (no end)` : `${userId} (until ${timeOf(end * 1000)})`,
		)
		.join(', ');

/** The number by which Tencent means a mute without end. */
const WITHOUT_END = 4294967295;

const memberText = ({ userId, role, nameCard }) =>
	`${userId}${nameCard ? ` “${nameCard}”` : ''}${role === 'Member' ? '' : ` (${role})`}`;

const groupNode = (group) =>
	h(
		'section',
		{},
		h('h4', {}, group.name === group.groupId ? group.name : `${group.name} (${group.groupId})`),
		rows([
			['Type', group.type],
			['Introduction', group.introduction],
			['Notice', group.notification],
			['Members', group.members.map(memberText).join(', ')],
			['All muted', group.muteAllMember ? 'yes' : ''],
			['Muted', until(group.muted)],
			['Banned', until(group.banned)],
			['Told', group.notices.map(({ content }) => content).join(' · ')],
		]),
	);

const profileNode = ([userId, values]) =>
	h(
		'section',
		{},
		h('h4', {}, userId),
		rows(
			Object.entries(values).map(([tag, value]) => [
				tag.replace(/^Tag_Profile_(IM_|Custom_)/, ''),
				String(value),
			]),
		),
	);

const libraryNode = ({ id, name, words }) =>
	h(
		'section',
		{},
		h('h4', {}, name),
		rows([
			['ID', id],
			['Words', words.map(({ content, label }) => `${content} (${label})`).join(', ') || 'none'],
		]),
	);

form.addEventListener('submit', async (event) => {
	event.preventDefault();
	const { words, problem: wrongLine } = wordsOfText(form.elements.words.value);
	const { problem = wrongLine } =
		wrongLine === undefined
			? await control('moderation', { isOn: form.elements.isOn.checked, words })
			: {};
	showProblem(form.querySelector('.problem'), problem);
	if (problem === undefined) byId('state').close();
});

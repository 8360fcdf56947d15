import { sendAsUser, showProblem } from './control.mjs';
import { announce, byId, h } from './dom.mjs';
import { readPicture } from './picture.mjs';

const form = byId('composer');
const { from, text, picture } = form.elements;
let shown;

/** Shows the form that writes into the open conversation. */
export const showComposer = (conversation, settings) => {
	form.hidden = conversation === undefined;
	if (conversation === undefined) return;
	const isOther = shown?.id !== conversation.id;
	shown = conversation;
	byId('composer-note').textContent = settings.callbackUrl
		? `Callbacks go to ${shortened(settings.callbackUrl)}.`
		: 'n8n is not told: no callback URL is set.';
	if (!isOther) return;
	const senders = sendersOf(conversation);
	byId('senders').replaceChildren(...senders.map((value) => h('option', { value })));
	from.value = senders[0] ?? '';
	showProblem(byId('composer-problem'));
};

const sendersOf = ({ kind, names, messages }) =>
	kind === 'oneToOne' ? names : [...new Set(messages.map((message) => message.from))];

const shortened = (url) => (url.length > 60 ? `${url.slice(0, 60)}…` : url);

const targetOf = ({ kind, names }, sender) => {
	if (kind === 'group') return { group: names[0] };
	return { to: sender === names[1] ? names[0] : names[1] };
};

form.addEventListener('submit', async (event) => {
	event.preventDefault();
	const [file] = picture.files;
	if (text.value.trim() === '' && file === undefined) return;
	const chosen = file && (await readPicture(file));
	if (file && chosen === undefined)
		return showProblem(byId('composer-problem'), `${file.name} is no picture that can be read.`);
	const sender = from.value.trim();
	const message = { from: sender, text: text.value.trim() === '' ? '' : text.value };
	const { problem } = await sendAsUser({
		...message,
		...(chosen && { picture: chosen }),
		...targetOf(shown, sender),
	});
	showProblem(byId('composer-problem'), problem);
	if (problem !== undefined) return;
	text.value = '';
	unpick();
	grow();
	announce('Sent');
});

const showPicked = () => {
	const [file] = picture.files;
	byId('picked').hidden = file === undefined;
	byId('picked-name').textContent = file?.name ?? '';
};
const unpick = () => {
	picture.value = '';
	showPicked();
};
picture.addEventListener('change', () => {
	showPicked();
	text.focus();
});
byId('unpick').addEventListener('click', unpick);

const grow = () => {
	text.rows = Math.min(5, text.value.split('\n').length);
};
text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
	if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
	event.preventDefault();
	form.requestSubmit();
});

import { control, sendAsUser, showProblem } from './control.mjs';
import { copyButton } from './copy.mjs';
import { byId, h } from './dom.mjs';

/** Shows the values for n8n's credential, by the labels of its form. */
export const showCredential = (credential) => {
	const values = [
		['SDKAppID', String(credential.sdkAppId)],
		['Secret Key', credential.secretKey],
		['Admin User ID', credential.adminUserId],
		['Region', 'Custom'],
		['Base URL', credential.baseUrl],
		['Callback Token', credential.callbackToken],
	];
	for (const list of document.querySelectorAll('[data-values]'))
		list.replaceChildren(
			...values.map(([name, value]) =>
				h(
					'div',
					{},
					h('dt', {}, name),
					h(
						'dd',
						{},
						h('code', {}, value),
						name === 'Region' ? undefined : copyButton(name, value),
					),
				),
			),
		);
};

export const open = (id) => byId(id).showModal();

for (const dialog of document.querySelectorAll('dialog'))
	dialog.addEventListener('click', (event) => {
		// A click on the backdrop has the dialog itself as its target.
		const isBeside = event.target === dialog;
		if (isBeside || event.target.closest('[data-action="close"]')) dialog.close();
	});

/** @param opened called with the ID of the conversation to which a message was sent */
export const listenToCompose = (opened) => {
	const form = byId('compose-form');
	const { elements } = form;
	form.addEventListener('change', ({ target }) => {
		if (target.name !== 'kind') return;
		const isGroup = target.value === 'group';
		byId('compose-target').textContent = isGroup ? 'Group ID' : 'Recipient User ID';
		elements.target.value = isGroup ? '@TGS#example' : 'user_1002';
	});
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const { conversationId, problem } = await sendAsUser({
			from: elements.from.value.trim(),
			[elements.kind.value]: elements.target.value.trim(),
			text: elements.text.value,
		});
		showProblem(form.querySelector('.problem'), problem);
		if (problem !== undefined) return;
		elements.text.value = '';
		byId('compose').close();
		opened(conversationId);
	});
};

const settingsForm = byId('settings-form');

/**
 * Fills the form with the sandbox's settings. Adds a choice for a value that the form does not
 * offer.
 */
export const fillSettings = (settings) => {
	showProblem(settingsForm.querySelector('.problem'));
	for (const [name, value] of Object.entries(settings)) {
		const field = settingsForm.elements[name];
		const text = String(value);
		if (field.options && ![...field.options].some((option) => option.value === text))
			field.append(h('option', { value: text }, `As it is: ${text}`));
		field.value = text;
	}
};

settingsForm.addEventListener('submit', async (event) => {
	event.preventDefault();
	const { limit, ...values } = Object.fromEntries(new FormData(settingsForm));
	const { problem } = await control('settings', {
		callbackUrl: values.callbackUrl.trim(),
		faultShare: Number(values.faultShare),
		latencyMs: Number(values.latencyMs),
		limit: /^\d+$/.test(limit) ? Number(limit) : limit,
	});
	showProblem(
		settingsForm.querySelector('.problem'),
		problem?.replace('callbackUrl', 'The callback URL'),
	);
	if (problem === undefined) byId('settings').close();
});

/** Says in a few words which settings make trouble on purpose; empty where none does. */
export const troubleOf = ({ faultShare, limit, latencyMs }) =>
	[
		faultShare > 0 ? `${Number((faultShare * 100).toFixed(1))}% faults` : '',
		limit === 'none' ? '' : limit === 'documented' ? 'limits on' : `${limit}/s`,
		latencyMs > 0 ? `${latencyMs} ms` : '',
	]
		.filter((text) => text !== '')
		.join(' · ');

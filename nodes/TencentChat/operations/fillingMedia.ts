import { fillMedia, lacksMediaFacts } from '../../shared/media/fillMedia';
import { inputFailure } from '../fields/inputFailure';
import type { Parameters } from '../fields/parameters';
import { readMessageBody } from '../fields/readMessageBody';
import { shownNames } from '../fields/shownNames';
import type { ItemByItem } from './operation';

/** Looks first at files that the form names by address alone, for what the API wants to know of them. */
export const fillingMedia =
	(run: ItemByItem['run']): ItemByItem['run'] =>
	async (parameters, session) => {
		if (parameters.value('msgBodyInput') !== 'form') return await run(parameters, session);
		const body = readMessageBody(parameters);
		// What is wrong with the form is for the operation to say.
		if (!body.ok || !lacksMediaFacts(body.value)) return await run(parameters, session);
		const filled = await fillMedia(body.value, session.lookAt);
		if (filled.ok) return await run(withBody(parameters, filled.value), session);
		const failure = inputFailure(
			`${shownNames.MsgBody}: ${filled.error}`,
			'Nothing was sent for this item. Check the address, or fill in the UUID: then the file is not looked at.',
		);
		return [{ failure }];
	};

const withBody = (parameters: Parameters, body: unknown): Parameters => ({
	...parameters,
	value: (name) => {
		if (name === 'msgBodyInput') return 'json';
		return name === 'msgBodyJson' ? body : parameters.value(name);
	},
});

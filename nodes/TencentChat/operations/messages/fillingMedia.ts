import type { LookAt } from '../../../shared/media/fillMedia';
import { fillMedia, lacksMediaFacts } from '../../../shared/media/fillMedia';
import { failure } from '../../../shared/result';
import { binaryFields } from '../../fields/binaryFields';
import { inputFailure } from '../../fields/inputFailure';
import { messageBodyLabel } from '../../fields/messageBody';
import type { Parameters } from '../../fields/parameters';
import { readMessageBody } from '../../fields/readMessageBody';
import type { CallContext } from '../callContext';
import type { ItemByItem } from '../operation';

/**
 * Looks first at files that the form names by address alone, for what the API wants to know of them:
 * in the item's binary data where the form names its fields, else behind the addresses.
 */
export const fillingMedia =
	(run: ItemByItem['run']): ItemByItem['run'] =>
	async (parameters, context) => {
		if (parameters.value('msgBodyInput') !== 'form') return await run(parameters, context);
		const body = readMessageBody(parameters);
		// What is wrong with the form is for the operation to say.
		if (!body.ok || !lacksMediaFacts(body.value)) return await run(parameters, context);
		const filled = await fillMedia(body.value, lookAtFilesOf(parameters, context));
		if (filled.ok) return await run(withBody(parameters, filled.value), context);
		const cannotFill = inputFailure(
			`${messageBodyLabel}: ${filled.error}`,
			'Nothing was sent for this item. Check the address, or fill in the UUID: then the file is not looked at.',
		);
		return [{ failure: cannotFill }];
	};

/** The first files of the body are those of the named binary fields, each URL standing for one. */
function lookAtFilesOf(
	parameters: Parameters,
	{ lookAt, lookAtBinary }: Pick<CallContext, 'lookAt' | 'lookAtBinary'>,
): LookAt {
	const names = binaryFieldsIn(parameters);
	const nameOf = new Map<string, string | undefined>();
	return async (url) => {
		if (!nameOf.has(url)) nameOf.set(url, names.shift());
		const name = nameOf.get(url);
		if (name === undefined) return await lookAt(url);
		const file = await lookAtBinary(name);
		return file.ok ? file : failure(`(${binaryFields.form.displayName}: '${name}' ${file.error})`);
	};
}

/** Without them, or where they cannot be read, the addresses are looked at. */
function binaryFieldsIn(parameters: Parameters): string[] {
	const names = binaryFields.read(parameters);
	return names.ok ? [...names.value] : [];
}

const withBody = (parameters: Parameters, body: unknown): Parameters => ({
	...parameters,
	value: (name) => {
		if (name === 'msgBodyInput') return 'json';
		return name === 'msgBodyJson' ? body : parameters.value(name);
	},
});

import { success } from '../../../shared/result';
import { fieldOf, option, shownWhen } from '../field';
import { text } from '../kinds';
import { betweenIds } from '../lists';

const form = text({
	name: 'binaryFields',
	label: 'Input Binary Fields',
	initial: 'data',
	placeholder: 'e.g. data',
	description:
		'The binary fields of the input item that hold the files which Message Body names by URL without a UUID: UUID, size, format and sides are worked out from them, and the URLs are not looked at. Several between commas, in the order of the files in Message Body.',
}).form;

/**
 * For files that the form names by URL, but whose facts are in the item's binary data already: the
 * names of the fields, in the order of the files.
 */
export const binaryFields = option(
	shownWhen(
		fieldOf<readonly string[]>(form, (_label, given) => {
			const names: readonly unknown[] =
				typeof given === 'string' ? given.split(betweenIds) : Array.isArray(given) ? given : [];
			return success(names.map((name) => String(name).trim()).filter((name) => name !== ''));
		}),
		{ '/msgBodyInput': ['form'] },
	),
);

import { keywordLabels } from '../../shared/apis/keywordLabels';
import { id, ids } from './kinds';
import { optionalChoice } from './menus';

/** The word library that an operation is about. */
export const libId = id({
	name: 'libId',
	label: 'Library ID',
	placeholder: 'e.g. 1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
	description:
		"ID of the word library of Tencent's content moderation; Get Libraries lists them all",
});

/** Several words in one field. */
export const keywords = (description: string) =>
	ids({
		name: 'keywords',
		label: 'Keywords',
		required: true,
		rows: 3,
		placeholder: 'e.g. casino, free coins',
		description,
		hint: 'Separate several with commas or line breaks, or use an expression that gives an array',
	});

/** What the words stand for. */
export const keywordLabel = optionalChoice({
	name: 'label',
	label: 'Label',
	notSet: true,
	description: 'What the words stand for; a verdict names it',
	choices: keywordLabels,
});

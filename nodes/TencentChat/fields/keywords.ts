import type { INodeProperties } from 'n8n-workflow';
import { keywordLabels } from '../../shared/apis/keywordLabels';

/** The word library that an operation is about. */
export const libIdField: INodeProperties = {
	displayName: 'Library ID',
	name: 'libId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
	description:
		"ID of the word library of Tencent's content moderation; Get Libraries lists them all",
};

/** Several words in one field; `readUserIds` reads it as it reads all lists. */
export const keywordsField = (description: string): INodeProperties => ({
	displayName: 'Keywords',
	name: 'keywords',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. casino, free coins',
	description,
	hint: 'Separate several with commas or line breaks, or use an expression that gives an array',
});

/** What the words stand for. */
export const labelField: INodeProperties = {
	displayName: 'Label',
	name: 'label',
	type: 'options',
	default: '',
	description: 'What the words stand for; a verdict names it',
	options: [
		...keywordLabels.map(({ shown, value }) => ({ name: shown, value })),
		{ name: 'Not Set', value: '' },
	].sort((a, b) => a.name.localeCompare(b.name)),
};

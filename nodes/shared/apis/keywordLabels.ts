/** What a word of a library stands for, and what the content service says of what it judged. */
export const keywordLabels = [
	{ value: 'Abuse', label: 'Abuse' },
	{ value: 'Ad', label: 'Advertising' },
	{ value: 'Composite', label: 'Composite' },
	{ value: 'Illegal', label: 'Illegal' },
	{ value: 'Normal', label: 'Normal' },
	{ value: 'Polity', label: 'Politics' },
	{ value: 'Porn', label: 'Pornography' },
	{ value: 'Sexy', label: 'Sexy' },
	{ value: 'Terror', label: 'Terror' },
] as const;

/** What a word of a library stands for, and what the content service says of what it judged. */
export const keywordLabels = [
	{ value: 'Abuse', shown: 'Abuse' },
	{ value: 'Ad', shown: 'Advertising' },
	{ value: 'Composite', shown: 'Composite' },
	{ value: 'Illegal', shown: 'Illegal' },
	{ value: 'Normal', shown: 'Normal' },
	{ value: 'Polity', shown: 'Politics' },
	{ value: 'Porn', shown: 'Pornography' },
	{ value: 'Sexy', shown: 'Sexy' },
	{ value: 'Terror', shown: 'Terror' },
] as const;

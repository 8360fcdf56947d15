/** A value in the words of a sentence that says what an expression gave. */
export function valueInWords(value: unknown): string {
	if (Array.isArray(value)) return `a list: ${shortened(value)}`;
	if (typeof value === 'object' && value !== null) {
		// n8n's own dates, such as {{ $now }}, are objects that JSON makes texts of.
		return `${'toJSON' in value ? 'a date' : 'an object'}: ${shortened(value)}`;
	}
	return typeof value === 'number' ? `the number ${value}` : shortened(value);
}

/** So many letters tell what a value is; more would make the message hard to read. */
const longest = 60;

const shortened = (value: unknown): string => {
	const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
	return text.length <= longest ? text : `${text.slice(0, longest)}…`;
};

/** Why a value cannot be the text of a message: an expression that failed may have left it there. */
export const whyNoText = (value: unknown): string =>
	typeof value === 'string'
		? 'holds nothing but blanks, so nothing would be seen'
		: `must be text, but it is ${valueInWords(value)}`;

import { maxRecipientsPerMinute as tencentsLimit } from '../../shared/apis/limits';
import { failure } from '../../shared/result';
import { fieldOf, option } from './field';
import { inputFailure } from './inputFailure';
import { wholeNumber } from './kinds';

const field = wholeNumber({
	name: 'maxRecipientsPerMinute',
	label: 'Max Recipients per Minute',
	min: 1,
	initial: tencentsLimit,
	description:
		'How many recipients all calls of Send to Many may have in a minute, as your app may. Tencent allows 12,000 unless you bought more. Further calls wait.',
});

/** How many recipients the app may reach in a minute, for those who bought more. */
export const maxRecipientsPerMinute = option(
	fieldOf(field.form, (label, given) => {
		const number = field.valueOf(given);
		return number.ok && number.value !== undefined && number.value < 1
			? failure(inputFailure(`${label} must be 1 or more`))
			: number;
	}),
);

import { maxUint32 } from '../../shared/apis/limits';
import { failure } from '../../shared/result';
import type { Field } from './field';
import { fieldOf } from './field';
import { inputFailure } from './inputFailure';
import { requiredNumber } from './kinds';

/** For how many seconds a user may not do something. */
export function duration(description: string): Field<number> {
	const field = requiredNumber({
		name: 'seconds',
		label: 'Duration (Seconds)',
		min: 1,
		max: maxUint32,
		initial: 3600,
		description,
	});
	return fieldOf(field.form, (label, given) => {
		const seconds = field.valueOf(given);
		// No seconds at all would lift what was meant to begin, which nobody asked for.
		return seconds.ok && seconds.value < 1
			? failure(inputFailure(`${label} must be 1 or more`))
			: seconds;
	});
}

import { maxUint32 } from '../../shared/apis/limits';
import type { Field } from './field';
import { requiredNumber } from './kinds';

/**
 * For how many seconds a user may not do something. No seconds at all would lift what was meant to
 * begin, which nobody asked for.
 */
export const duration = (description: string): Field<number> =>
	requiredNumber({
		name: 'seconds',
		label: 'Duration (Seconds)',
		min: 1,
		max: maxUint32,
		initial: 3600,
		description,
	});

import { findInexact } from '../../shared/json/inexactNumber';

/** A text that need not be there: `undefined` when it is empty. */
export const readOptionalText = (value: unknown): unknown => {
	if (value === undefined || value === null || value === '') return undefined;
	return typeof value === 'number' && findInexact(value) === undefined ? String(value) : value;
};

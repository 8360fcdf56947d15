/** A text that need not be there: `undefined` when it is empty. */
export const readOptionalText = (value: unknown): unknown => {
	if (value === undefined || value === null || value === '') return undefined;
	return typeof value === 'number' ? String(value) : value;
};

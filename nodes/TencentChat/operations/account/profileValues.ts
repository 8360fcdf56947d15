import { isDataObject } from '../../fields/values';

/** A profile as an item shows it: each field by its tag. */
export function profileValues(items: unknown): Record<string, unknown> {
	const fields = (Array.isArray(items) ? items : []).filter(isDataObject);
	return Object.fromEntries(
		fields.flatMap(({ Tag, Value }) => (typeof Tag === 'string' ? [[Tag, Value]] : [])),
	);
}

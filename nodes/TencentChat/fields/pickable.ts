import type { Field } from './field';
import { asPicker } from './locator';

/**
 * A field that can be picked from a list, too.
 *
 * @param searchListMethod the list's name under `methods/`
 */
export function pickable<Value>(field: Field<Value>, searchListMethod: string): Field<Value> {
	const form = asPicker(field.form, searchListMethod);
	return { ...field, form, fields: [{ form, collection: field.collection }] };
}

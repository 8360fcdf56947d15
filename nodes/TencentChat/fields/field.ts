import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import type { Label } from './labels';
import type { Parameters, ReadableField } from './parameters';

/** A value of a request, read from the form with its type. A failure names the field by its label. */
export interface Reader<Value> {
	readonly read: (parameters: Parameters) => Result<Value, InputFailure>;
	/** What people know it by; nothing for what no field of the form stands for. */
	readonly label?: Label;
	/** The fields of the form that it is read from. */
	readonly fields?: readonly FormField[];
}

/** A field as n8n shows it. */
export interface FormField {
	readonly form: INodeProperties;
	/** The collection it stands in; nothing for a field of the form itself. */
	readonly collection?: Collection;
}

export type Collection = 'options' | 'updateFields';

/** When a field is shown. */
export type Show = NonNullable<IDisplayOptions['show']>;

/** One field of the form, said once: how it is shown, what it is called, how its value is read. */
export interface Field<Value> extends Reader<Value>, FormField, ReadableField<Value> {
	readonly label: Label;
	readonly collection?: Collection;
	readonly fields: readonly FormField[];
}

/**
 * Makes a value of what n8n gives for a field.
 *
 * @param timezone that of the workflow, which holds for dates that name none
 */
export type ReadValue<Value> = (
	label: string,
	given: unknown,
	timezone: string,
) => Result<Value, InputFailure>;

/**
 * A field of the form itself.
 *
 * @param label for messages about one entry of a list; else the field's own
 */
export function fieldOf<Value>(
	form: INodeProperties,
	read: ReadValue<Value>,
	label: Label = form.displayName,
): Field<Value> {
	const ofValue = typeof label === 'string' ? label : form.displayName;
	return readable({
		name: form.name,
		label,
		form,
		valueOf: (given, timezone) => read(ofValue, given, timezone),
	});
}

function readable<Value>(said: Omit<Field<Value>, 'read' | 'fields'>): Field<Value> {
	const { form, collection } = said;
	const field: Field<Value> = {
		...said,
		fields: [{ form, collection }],
		read: (parameters) => parameters.read(field),
	};
	return field;
}

/** A field among the Options. */
export const option = <Value>(field: Field<Value>): Field<Value> =>
	readable({ ...field, collection: 'options' });

/** A field among the Update Fields. */
export const updateField = <Value>(field: Field<Value>): Field<Value> =>
	readable({ ...field, collection: 'updateFields' });

/** The same field, which n8n shows in another way. */
export const shownAs = <Value>(
	field: Field<Value>,
	changes: Partial<Omit<INodeProperties, 'name'>>,
): Field<Value> => readable({ ...field, form: { ...field.form, ...changes } });

/** The same field, shown under conditions. */
export const shownWhen = <Value>(field: Field<Value>, show: Show): Field<Value> =>
	shownAs(field, { displayOptions: { show } });

/** The same field, in whose place Message Source may put the item's own of that name. */
export const orOfItem = <Value>(itemField: string, field: Field<Value>): Field<Value> =>
	readable({ ...field, itemField });

/** The same value with another made of it. */
export const mapped = <Value, Other>(
	field: Reader<Value>,
	change: (value: Value) => Other,
): Reader<Other> => ({
	...field,
	read: (parameters) => {
		const value = field.read(parameters);
		return value.ok ? success(change(value.value)) : value;
	},
});

import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import type { Label } from './labels';
import type { Parameters } from './parameters';

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

/** One field of the form, said once: how it is shown, what it is called, how its value is read. */
export interface Field<Value> extends Reader<Value>, FormField {
	readonly label: Label;
	/** The name that workflows store. */
	readonly name: string;
	readonly fields: readonly FormField[];
	/** Reads a value of it, wherever that is from. */
	readonly valueOf: (given: unknown) => Result<Value, InputFailure>;
}

export type ReadValue<Value> = (label: string, given: unknown) => Result<Value, InputFailure>;

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
	const valueOf = (given: unknown) => read(ofValue, given);
	return {
		name: form.name,
		label,
		form,
		fields: [{ form }],
		valueOf,
		read: (parameters) => valueOf(parameters.value(form.name)),
	};
}

const inCollection =
	(collection: Collection) =>
	<Value>(field: Field<Value>): Field<Value> => ({
		...field,
		collection,
		fields: [{ form: field.form, collection }],
		read: (parameters) => field.valueOf(parameters.collection(collection)[field.name]),
	});

/** A field among the Options. */
export const option = inCollection('options');

/** A field among the Update Fields. */
export const updateField = inCollection('updateFields');

/** The same field with another value made of its own. */
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

/** The same field, shown under its own conditions. */
export const shownWhen = <Value>(
	field: Field<Value>,
	show: NonNullable<INodeProperties['displayOptions']>['show'],
): Field<Value> => {
	const form = { ...field.form, displayOptions: { show } };
	return { ...field, form, fields: [{ form, collection: field.collection }] };
};

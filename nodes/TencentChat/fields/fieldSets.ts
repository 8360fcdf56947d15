import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { success } from '../../shared/result';
import type { Field, FormField } from './field';
import { fieldOf } from './field';
import type { InputFailure } from './inputFailure';
import type { Parameters } from './parameters';
import { parametersOf } from './parameters';
import type { Said } from './said';
import { isDataObject } from './values';

/** Fields that stand together below one field, as n8n's fixed collections hold them. */
interface SetOfFields extends Pick<Said, 'name' | 'label' | 'placeholder'> {
	readonly description?: string;
	/** What one set is called, and the name that workflows store. */
	readonly set: { readonly name: string; readonly label: string };
	readonly fields: readonly FormField[];
	/** What the field begins with. */
	readonly initial?: INodeProperties['default'];
}

interface ReadSet<Value> extends SetOfFields {
	/** Reads the fields of one set. */
	readonly read: (set: Parameters) => Result<Value, InputFailure>;
}

/** One set of fields; `undefined` where nothing was added. */
export const fieldSet = <Value>({ read, ...said }: ReadSet<Value>): Field<Value | undefined> =>
	fieldOf<Value | undefined>(fieldSetForm(said), (_label, given, timezone) => {
		const values = valuesOfSet(said.set.name, given);
		return Object.keys(values).length === 0 ? success(undefined) : read(asForm(values, timezone));
	});

/** Any number of sets of the same fields. */
export const fieldSets = <Value>({ read, ...said }: ReadSet<Value>): Field<Value[]> =>
	fieldOf<Value[]>(
		fieldSetForm(said, { typeOptions: { multipleValues: true } }),
		(_label, given, timezone) => {
			const sets: unknown = isDataObject(given) ? given[said.set.name] : undefined;
			const values: Value[] = [];
			for (const set of (Array.isArray(sets) ? sets : []).filter(isDataObject)) {
				const value = read(asForm(set, timezone));
				if (!value.ok) return value;
				values.push(value.value);
			}
			return success(values);
		},
	);

/** How n8n shows fields that stand together. */
export const fieldSetForm = (
	{ name, label, description, placeholder, initial, set, fields }: SetOfFields,
	more: Partial<INodeProperties> = {},
): INodeProperties => ({
	displayName: label,
	name,
	type: 'fixedCollection',
	default: {},
	...(initial !== undefined && { default: initial }),
	...(description !== undefined && { description }),
	...(placeholder !== undefined && { placeholder }),
	...more,
	options: [{ displayName: set.label, name: set.name, values: fields.map(({ form }) => form) }],
});

/** The values of the one set that n8n holds below its name. */
export function valuesOfSet(name: string, given: unknown): Readonly<Record<string, unknown>> {
	const values: unknown = isDataObject(given) ? given[name] : undefined;
	return isDataObject(values) ? values : {};
}

const asForm = (values: Readonly<Record<string, unknown>>, timezone: string): Parameters =>
	parametersOf((name) => success(values[name]), {}, timezone);

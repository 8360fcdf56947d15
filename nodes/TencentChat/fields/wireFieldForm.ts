import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { WireField } from '../../shared/elements/wireField';

/**
 * How n8n shows a field of the wire. An optional field starts empty, and empty fields are not sent. None
 * is demanded: n8n marks what is missing inside of a list red before anybody could fill it in, so what
 * is missing is said when the node runs.
 */
export function formField(field: WireField): INodeProperties {
	const common = {
		displayName: field.label,
		name: field.name,
		default: field.initial ?? '',
		description: field.description,
		...(field.placeholder !== undefined && { placeholder: field.placeholder }),
	};
	switch (field.kind) {
		case 'text':
			return { ...common, type: 'string' };
		case 'longText':
		case 'payload':
		case 'lines':
			return { ...common, type: 'string', typeOptions: { rows: 3 } };
		case 'integer':
			return {
				...common,
				type: 'number',
				typeOptions: { numberPrecision: 0, minValue: field.min, maxValue: field.max },
			};
		case 'decimal':
			return { ...common, type: 'number' };
		case 'flag':
			return { ...common, type: 'boolean', default: field.initial ?? true };
		case 'choice':
			return { ...common, type: 'options', options: [...unset(field), ...choicesOf(field)] };
		case 'choices':
			return { ...common, type: 'multiOptions', default: [], options: choicesOf(field) };
		case 'objects':
			return { ...common, type: 'json', typeOptions: { rows: 3 } };
		case 'groups':
			return {
				...common,
				type: 'fixedCollection',
				default: { groups: [{}] },
				placeholder: `Add ${field.groupLabel ?? field.label}`,
				typeOptions: { multipleValues: true, sortable: true },
				options: [
					{
						displayName: field.groupLabel ?? field.label,
						name: 'groups',
						values: (field.fields ?? []).map(formField),
					},
				],
			};
	}
}

const choicesOf = ({ choices = [] }: WireField): INodePropertyOptions[] =>
	choices.map(({ label, value, description }) => ({
		name: label,
		value,
		...(description !== undefined && { description }),
	}));

/** A choice that nobody has to make begins with none made. */
const unset = ({ required, initial }: WireField): INodePropertyOptions[] =>
	required || initial !== undefined ? [] : [{ name: 'Not Set', value: '' }];

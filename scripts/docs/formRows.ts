import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { code, fromHtml, sentences } from './markdown';

/** The columns of `formRows`. */
export const formHead = ['Field', 'Name', 'Holds', 'Starts as', 'Shown with', 'Description'];

/** The fields of a form as rows of a table, those inside of collections below their collection. */
export const formRows = (fields: readonly INodeProperties[]): string[][] =>
	fields
		.filter(({ type }) => type !== 'notice')
		.flatMap((field) => rowsOf(field, '', '', fields, fields));

const rowsOf = (
	field: INodeProperties,
	shownAbove: string,
	nameAbove: string,
	siblings: readonly INodeProperties[],
	form: readonly INodeProperties[],
): string[][] => {
	const shown = `${shownAbove}${field.displayName}`;
	const name = `${nameAbove}${field.name}`;
	return [
		[
			`${shown}${field.required === true ? ' (required)' : ''}`,
			code(name),
			holds(field),
			startOf(field),
			shownWith(field, siblings, form),
			sentences(fromHtml(field.description ?? ''), fromHtml(field.hint ?? '')),
		],
		...insideOf(field).flatMap(({ fields, path }) =>
			fields
				.filter(({ type }) => type !== 'notice')
				.flatMap((inner) => rowsOf(inner, `${shown} › `, `${name}${path}.`, fields, form)),
		),
	];
};

/** The fields inside of a field, unless they stand in a place of their own. */
const insideOf = (field: INodeProperties): Array<{ fields: INodeProperties[]; path: string }> => {
	if (pageOf(field) !== undefined) return [];
	if (field.type === 'collection') {
		return [{ fields: (field.options ?? []).filter(isProperty), path: '' }];
	}
	if (field.type === 'fixedCollection') {
		return (field.options ?? [])
			.filter(isGroup)
			.map(({ name, values }) => ({ fields: values, path: `.${name}` }));
	}
	return [];
};

/** Where the fields inside of a field are told, if not here. */
const pageOf = ({ name, type }: INodeProperties): string | undefined => {
	if (type !== 'fixedCollection') return undefined;
	if (name === 'msgBody') return '[elements](element-types.md)';
	return name.startsWith('offlinePush') ? '[offline push](#offline-push)' : undefined;
};

type AnyOption = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isProperty = (option: AnyOption): option is INodeProperties => 'type' in option;
const isGroup = (option: AnyOption): option is INodePropertyCollection => 'values' in option;
const isChoice = (option: AnyOption): option is INodePropertyOptions => 'value' in option;

const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	options.filter(isChoice);

const kinds: Partial<Record<INodeProperties['type'], string>> = {
	string: 'text',
	number: 'number',
	boolean: 'yes or no',
	json: 'JSON',
	dateTime: 'date and time',
	collection: 'options',
	fixedCollection: 'list',
	resourceLocator: 'text, or picked from a list',
};

const holds = (field: INodeProperties): string => {
	const place = pageOf(field);
	if (place !== undefined) return place;
	const choices = choicesOf(field).filter(({ value }) => value !== '');
	if (choices.length === 0) return kinds[field.type] ?? field.type;
	// The events of the trigger are too many for a cell.
	if (choices.length > manyChoices) return `any of ${choices.length} choices`;
	return choices.map(({ name, value }) => `${code(String(value))} ${name}`).join(', ');
};

/** A cell with more choices would be too long to read; then it says how many there are. */
const manyChoices = 12;
/** The same for the values of another field with which one is shown. */
const manyValues = 8;

const startOf = (field: INodeProperties): string => {
	const { default: value, type } = field;
	if (type === 'boolean') return value === true ? 'on' : 'off';
	if (type === 'json' || value === '' || value === undefined || typeof value === 'object')
		return '';
	return shownValue(field, value);
};

/** When a field is shown, in the names of the form: "Message Body Input: Text". */
const shownWith = (
	{ displayOptions }: INodeProperties,
	siblings: readonly INodeProperties[],
	form: readonly INodeProperties[],
): string =>
	Object.entries(displayOptions?.show ?? {})
		.filter(([name]) => name !== 'resource' && name !== 'operation')
		.map(([name, values = []]) => {
			if (name === '@tool') return "an AI agent's tool";
			// n8n names a field of the whole form with a slash before it.
			const field = name.startsWith('/')
				? form.find((other) => `/${other.name}` === name)
				: siblings.find((sibling) => sibling.name === name);
			// The events of the trigger are too many for a cell.
			const shown =
				values.length > manyValues
					? `any of ${values.length} choices`
					: values.map((value) => shownValue(field, value)).join(' or ');
			return `${field?.displayName ?? name}: ${shown}`;
		})
		.join('; ');

const shownValue = (field: INodeProperties | undefined, value: unknown): string =>
	(field && choicesOf(field).find((choice) => choice.value === value)?.name) ?? String(value);

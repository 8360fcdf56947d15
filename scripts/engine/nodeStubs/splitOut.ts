import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';
import { isObject, namesIn, removeAt, valueAt, type Value } from './dataPath';
import { choice, collection, describe, parameter } from './describe';
import { readerOf } from './read';

/** The Split Out node for one field: an item for each entry of a list. */
export const splitOut: INodeType = {
	description: describe({
		name: 'splitOut',
		versions: [1],
		properties: [
			parameter('fieldToSplitOut', 'string', ''),
			choice('include', ['noOtherFields', 'allOtherFields', 'selectedOtherFields']),
			parameter('fieldsToInclude', 'string', ''),
			collection('options', [parameter('destinationFieldName', 'string', '')]),
		],
	}),
	async execute() {
		const split = (item: INodeExecutionData, index: number): INodeExecutionData[] => {
			const read = readerOf(this, index);
			const field = read.text('fieldToSplitOut').replace(/^\$json\./, '');
			if (field.includes(',')) throw new Error('The bare engine splits out one field at a time.');
			const include = read.text('include');
			const renamed = read.text('options.destinationFieldName');
			const others = otherFields(item.json, field, include, read.text('fieldsToInclude'));
			return entriesOf(valueAt(item.json, field)).map((entry) => ({
				json:
					include === 'noOtherFields' && renamed === '' && isObject(entry)
						? { ...entry }
						: { ...others, [renamed || field]: entry },
				pairedItem: { item: index },
			}));
		};
		return Promise.resolve([this.getInputData().flatMap(split)]);
	},
};

const entriesOf = (value: Value): Value[] => {
	if (value === undefined) return [];
	return isObject(value) ? Object.values(value) : [value];
};

const otherFields = (
	json: IDataObject,
	field: string,
	include: string,
	selected: string,
): IDataObject => {
	if (include === 'selectedOtherFields') {
		return Object.fromEntries(namesIn(selected).map((name) => [name, valueAt(json, name)]));
	}
	if (include !== 'allOtherFields') return {};
	const others = deepCopy(json);
	removeAt(others, field);
	return others;
};

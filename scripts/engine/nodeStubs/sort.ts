import type { IDataObject, INodeType } from 'n8n-workflow';
import { z } from 'zod/v4';
import { asText } from './convert';
import { choice, describe, parameter } from './describe';
import { readerOf } from './read';

const sortFields = z.array(
	z.object({ fieldName: z.string(), order: z.enum(['ascending', 'descending']) }),
);

const fieldName = parameter('fieldName', 'string', '');
const order = choice('order', ['ascending', 'descending']);

/** The Sort node, by fields that hold numbers or texts. */
export const sort: INodeType = {
	description: describe({
		name: 'sort',
		versions: [1],
		properties: [
			choice('type', ['simple', 'random', 'code']),
			parameter(
				'sortFieldsUi',
				'fixedCollection',
				{},
				{
					typeOptions: { multipleValues: true },
					options: [{ name: 'sortField', displayName: '', values: [fieldName, order] }],
				},
			),
		],
	}),
	async execute() {
		const read = readerOf(this, 0);
		if (read.text('type') !== 'simple') throw new Error('The bare engine sorts by fields only.');
		const fields = sortFields.parse(read.any('sortFieldsUi.sortField'));
		const inOrder = (one: IDataObject, other: IDataObject): number => {
			for (const field of fields) {
				const difference = compare(one[field.fieldName], other[field.fieldName]);
				if (difference !== 0) return field.order === 'ascending' ? difference : -difference;
			}
			return 0;
		};
		const items = this.getInputData().map((item, index) => ({
			...item,
			pairedItem: { item: index },
		}));
		return Promise.resolve([items.sort((one, other) => inOrder(one.json, other.json))]);
	},
};

const compare = (one: unknown, other: unknown): number =>
	typeof one === 'number' && typeof other === 'number'
		? one - other
		: asText(one).localeCompare(asText(other));

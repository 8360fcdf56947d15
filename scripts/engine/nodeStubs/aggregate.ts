import type { INodeType } from 'n8n-workflow';
import { choice, describe, parameter } from './describe';
import { readerOf } from './read';

/** The Aggregate node for All Item Data: one item with a list of all of them. */
export const aggregate: INodeType = {
	description: describe({
		name: 'aggregate',
		versions: [1],
		properties: [
			choice('aggregate', ['aggregateIndividualFields', 'aggregateAllItemData']),
			parameter('destinationFieldName', 'string', 'data'),
		],
	}),
	async execute() {
		const read = readerOf(this, 0);
		if (read.text('aggregate') !== 'aggregateAllItemData') {
			throw new Error('The bare engine aggregates all item data only.');
		}
		const items = this.getInputData();
		const json = { [read.text('destinationFieldName')]: items.map((item) => item.json) };
		return Promise.resolve([[{ json, pairedItem: items.map((_, item) => ({ item })) }]]);
	},
};

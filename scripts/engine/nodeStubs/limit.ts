import type { INodeType } from 'n8n-workflow';
import { describe, parameter, choice } from './describe';
import { readerOf } from './read';

/** The Limit node: the first or the last so many items. */
export const limit: INodeType = {
	description: describe({
		name: 'limit',
		versions: [1],
		properties: [parameter('maxItems', 'number', 1), choice('keep', ['firstItems', 'lastItems'])],
	}),
	async execute() {
		const read = readerOf(this, 0);
		const items = this.getInputData();
		const count = read.number('maxItems');
		const first = read.text('keep') === 'lastItems' ? Math.max(items.length - count, 0) : 0;
		return Promise.resolve([items.slice(first, first + count)]);
	},
};

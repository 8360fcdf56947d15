import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { asText } from './convert';
import { parseCsv, writeCsv } from './csv';
import { valueAt } from './dataPath';
import { choice, collection, describe, parameter } from './describe';
import { readerOf } from './read';

const fileField = parameter('binaryPropertyName', 'string', 'data');

/** The Convert to File node: one item's text as a file each, or all items as one CSV file. */
export const convertToFile: INodeType = {
	description: describe({
		name: 'convertToFile',
		versions: [1, 1.1],
		properties: [
			choice('operation', ['csv', 'toText']),
			parameter('sourceProperty', 'string', ''),
			fileField,
			collection('options', [parameter('fileName', 'string', '')]),
		],
	}),
	async execute() {
		const items = this.getInputData();
		if (readerOf(this, 0).text('operation') === 'csv') return [[await asCsvFile(this, items)]];
		return [
			await Promise.all(items.map(async (item, index) => await asTextFile(this, item, index))),
		];
	},
};

const asTextFile = async (
	context: IExecuteFunctions,
	{ json }: INodeExecutionData,
	index: number,
): Promise<INodeExecutionData> => {
	const read = readerOf(context, index);
	const text = asText(valueAt(json, read.text('sourceProperty')) ?? '');
	const name = read.text('options.fileName') || 'file.txt';
	const file = await context.helpers.prepareBinaryData(Buffer.from(text), name, 'text/plain');
	return {
		json: {},
		binary: { [read.text('binaryPropertyName')]: file },
		pairedItem: { item: index },
	};
};

const asCsvFile = async (
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData> => {
	const read = readerOf(context, 0);
	const columns = [...new Set(items.flatMap(({ json }) => Object.keys(json)))];
	const lines = items.map(({ json }) => columns.map((column) => asText(json[column] ?? '')));
	const text = Buffer.from(writeCsv([columns, ...lines]));
	const name = read.text('options.fileName') || 'spreadsheet.csv';
	const file = await context.helpers.prepareBinaryData(text, name, 'text/csv');
	return {
		json: {},
		binary: { [read.text('binaryPropertyName')]: file },
		pairedItem: items.map((_, item) => ({ item })),
	};
};

/** The Extract from File node for CSV: an item for each line after the first, which names them. */
export const extractFromFile: INodeType = {
	description: describe({
		name: 'extractFromFile',
		versions: [1, 1.1],
		properties: [choice('operation', ['csv']), fileField],
	}),
	async execute() {
		const rowsOf = async (_: unknown, index: number): Promise<INodeExecutionData[]> => {
			const field = readerOf(this, index).text('binaryPropertyName');
			const bytes = await this.helpers.getBinaryDataBuffer(index, field);
			const [names = [], ...lines] = parseCsv(bytes.toString('utf8'));
			return lines.map((line) => ({
				json: Object.fromEntries(names.map((name, column) => [name, line[column] ?? ''])),
				pairedItem: { item: index },
			}));
		};
		return [(await Promise.all(this.getInputData().map(rowsOf))).flat()];
	},
};

import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { parameter } from '../../../scripts/engine/nodeStubs/describe';

interface Table {
	readonly columns: readonly string[];
	readonly rows: IDataObject[];
}

interface Condition {
	readonly keyName: string;
	readonly condition: string;
	readonly keyValue: unknown;
}

/** Times count as such, in whatever zone they are written. */
const comparable = (value: unknown): string | number => {
	if (typeof value !== 'string') return Number(value);
	return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
};

/**
 * A store of Data Tables that outlives the engines that use it, and n8n's node for it.
 *
 * @param filled the rows of tables that are there from the start, by the table's name
 */
export const createDataTables = (filled: Readonly<Record<string, IDataObject[]>> = {}) => {
	const tables = new Map<string, Table>(
		Object.entries(filled).map(([name, rows]) => [
			name,
			{
				columns: Object.keys(rows[0] ?? {}),
				rows: rows.map((row, index) => ({ id: index + 1, ...row })),
			},
		]),
	);

	const tableOf = (context: IExecuteFunctions, index: number): Table => {
		const { value } = context.getNodeParameter('dataTableId', index) as { value: string };
		const found = tables.get(value);
		if (found === undefined) throw new Error(`Data table with name "${value}" not found`);
		return found;
	};

	const passes = (row: IDataObject, { keyName, condition, keyValue }: Condition): boolean => {
		const value = comparable(row[keyName]);
		const wanted = comparable(keyValue);
		switch (condition) {
			case 'eq':
				return value === wanted;
			case 'gte':
				return value >= wanted;
			case 'lte':
				return value <= wanted;
			default:
				throw new Error(`The stub of Data Tables has no condition ${condition}.`);
		}
	};

	const matching = (context: IExecuteFunctions, index: number): IDataObject[] => {
		const conditions = context.getNodeParameter('filters.conditions', index, []) as Condition[];
		const { rows } = tableOf(context, index);
		return rows.filter((row) => conditions.every((condition) => passes(row, condition)));
	};

	const insert = (context: IExecuteFunctions, index: number): IDataObject => {
		const { columns, rows } = tableOf(context, index);
		const values = context.getNodeParameter('columns.value', index) as IDataObject;
		const unknown = Object.keys(values).filter((name) => !columns.includes(name));
		if (unknown.length > 0) throw new Error(`Unknown columns ${unknown.join()}`);
		const row = { id: rows.length + 1, createdAt: new Date().toISOString(), ...values };
		rows.push(row);
		return row;
	};

	const run = (context: IExecuteFunctions, index: number): IDataObject[] => {
		const text = (name: string) => context.getNodeParameter(name, index) as string;
		switch (`${text('resource')}.${text('operation')}`) {
			case 'table.create': {
				const name = text('tableName');
				const columns = context.getNodeParameter('columns.column', index) as Array<{
					name: string;
				}>;
				if (!tables.has(name)) {
					tables.set(name, { columns: columns.map((column) => column.name), rows: [] });
				}
				return [{ name }];
			}
			case 'row.insert':
				return [insert(context, index)];
			case 'row.upsert': {
				const found = matching(context, index);
				return found.length > 0 ? found : [insert(context, index)];
			}
			case 'row.update':
				return matching(context, index).map((row) =>
					Object.assign(row, context.getNodeParameter('columns.value', index)),
				);
			case 'row.get':
				return matching(context, index).map((row) => ({ ...row }));
			default:
				throw new Error('The stub of Data Tables does not know this operation.');
		}
	};

	const dataTable: INodeType = {
		description: {
			displayName: 'Data table',
			name: 'dataTable',
			group: ['input'],
			version: [1, 1.1],
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			properties: [
				parameter('resource', 'string', 'row'),
				parameter('operation', 'string', 'insert'),
				parameter('tableName', 'string', ''),
				parameter('dataTableId', 'json', {}),
				parameter('columns', 'json', {}),
				parameter('filters', 'json', {}),
			],
		},
		async execute() {
			const found = this.getInputData().map((_, item) =>
				run(this, item).map((json) => ({ json, pairedItem: { item } })),
			);
			return Promise.resolve([found.flat()]);
		},
	};

	return {
		nodeTypes: { 'n8n-nodes-base.dataTable': dataTable },
		rows: (name: string): readonly IDataObject[] => tables.get(name)?.rows ?? [],
	};
};

import type { INode } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { N8nApi } from '../../../scripts/host/n8nApi';

const inN8n1 = process.env.N8N_VERSION?.startsWith('1.') === true;

const withId = z.object({ id: z.string() });
const listed = z.object({ data: z.array(withId.extend({ name: z.string() })) });
const making = z.object({
	tableName: z.string(),
	columns: z.object({ column: z.array(z.object({ name: z.string(), type: z.string() })) }),
});
const using = z.object({ dataTableId: z.object({ value: z.string() }) });

/** What "Undo yesterday" uses and another example makes. */
const audit = {
	name: 'tencent-chat-audit',
	columns: [
		{ name: 'at', type: 'date' },
		{ name: 'record', type: 'string' },
	],
};

/**
 * Does with the nodes of an example what its reader has to do in the n8n at hand: nothing in n8n 2. The Data Table
 * node of n8n 1 makes no tables and knows none by name: they are made by hand, and chosen in each node.
 */
export const fitted = async (api: N8nApi, nodes: readonly INode[]): Promise<readonly INode[]> => {
	if (!inN8n1) return nodes;
	const tables = nodes.flatMap(({ parameters }) => {
		const { data } = making.safeParse(parameters);
		return data === undefined ? [] : [{ name: data.tableName, columns: data.columns.column }];
	});
	const uses = nodes.some(({ parameters }) => using.safeParse(parameters).success);
	const ids = uses ? await makeTables(api, [audit, ...tables]) : new Map<string, string>();
	return nodes.map((node) => {
		if (making.safeParse(node.parameters).success)
			return { ...node, type: noOperation, typeVersion: 1 };
		const { data } = using.safeParse(node.parameters);
		if (data === undefined) return node;
		const dataTableId = { __rl: true, mode: 'list', value: ids.get(data.dataTableId.value) };
		return { ...node, typeVersion: 1, parameters: { ...node.parameters, dataTableId } };
	});
};

const noOperation = 'n8n-nodes-base.noOp';

const makeTables = async (
	api: N8nApi,
	tables: ReadonlyArray<{ name: string; columns: object[] }>,
): Promise<Map<string, string>> => {
	const project = withId.parse(await api.call('GET', '/projects/personal'));
	const path = `/projects/${project.id}/data-tables`;
	const there = listed.parse(await api.call('GET', path)).data;
	const ids = new Map(there.map(({ name, id }) => [name, id]));
	for (const table of tables) {
		if (ids.has(table.name)) continue;
		ids.set(table.name, withId.parse(await api.call('POST', path, table)).id);
	}
	return ids;
};

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { N8nApi, Saved } from './api';
import { root } from './hostFolder';

const credentialType = 'tencentChatApi';

const references = z.record(z.string(), z.object({ id: z.string(), name: z.string() }));
const exported = z.looseObject({
	name: z.string(),
	nodes: z.array(z.looseObject({ credentials: references.optional() })),
});

/** Every workflow of `examples/`, put into n8n with the credential it should use. */
export const importExamples = async (api: N8nApi, credential: Saved): Promise<Saved[]> => {
	const folder = join(root, 'examples');
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	const saved: Saved[] = [];
	for (const file of files) {
		const workflow = exported.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
		const nodes = workflow.nodes.map((node) => withCredential(node, credential));
		saved.push(await api.addWorkflow({ ...workflow, nodes }));
	}
	return saved;
};

const withCredential = (
	node: z.infer<typeof exported>['nodes'][number],
	{ id, name }: Saved,
): typeof node =>
	node.credentials?.[credentialType] === undefined
		? node
		: { ...node, credentials: { ...node.credentials, [credentialType]: { id, name } } };

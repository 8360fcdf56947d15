import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { createHostTransport } from '../../nodes/shared/transport/hostTransport';
import type { Transport } from '../../nodes/shared/transport/transport';
import { createUndiciTransport } from '../../pooled/undiciTransport';
import { createEngine } from '../../scripts/engine';

type Closing = Transport & { close(): Promise<void> };

/** Over pooled connections. */
export const pooled = (): Promise<Closing> => Promise.resolve(createUndiciTransport());

/** Through n8n's own HTTP helper, as the engine hands it to a running node. */
export async function throughN8n(): Promise<Closing> {
	let helpers: IExecuteFunctions['helpers'] | undefined;
	const keepsHelpers = {
		description: { name: 'keepsHelpers', group: ['trigger'], version: 1, properties: [] },
		execute(this: IExecuteFunctions) {
			helpers = this.helpers;
			return Promise.resolve([this.getInputData()]);
		},
	} as unknown as INodeType;
	const engine = await createEngine({
		packageDir: `${__dirname}/../..`,
		extraNodeTypes: { 'test.keepsHelpers': keepsHelpers },
	});
	const node = { id: '1', name: 'Node', typeVersion: 1, position: [0, 0], parameters: {} };
	const nodes = [{ ...node, type: 'test.keepsHelpers', position: [0, 0] as [number, number] }];
	await engine.run({ nodes, connections: {} });
	if (helpers === undefined) throw new Error('The node did not run.');
	const transport = createHostTransport(helpers);
	return { ...transport, close: () => Promise.resolve() };
}

import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { createEngine } from '../../engine';

const packageDir = join(__dirname, '../../..');
const nodeName = 'Tencent Chat';

export interface Outcome {
	readonly seconds: number;
	readonly done: number;
	readonly failed: number;
	/** Failed without a call. */
	readonly notSent: number;
}

/** Runs one node with so many items under "Continue" in n8n's engine. */
export async function runItems(
	origin: string,
	parameters: INodeParameters,
	items: ReadonlyArray<Record<string, string | number>>,
): Promise<Outcome> {
	const credential = {
		...{ sdkAppId: 1400000000, secretKey: 'key', adminUserId: 'administrator' },
		...{ region: 'custom', baseUrl: origin },
	};
	const engine = await createEngine({ packageDir, credentials: { server: credential } });
	const node = { typeVersion: 1, parameters: {} };
	const startedMs = performance.now();
	const result = await engine.run(
		{
			nodes: [
				{
					...{ ...node, id: 'start', name: 'Start', position: [0, 0] },
					type: 'n8n-nodes-base.manualTrigger',
				},
				{
					...{ ...node, id: 'chat', name: nodeName, position: [200, 0] },
					type: 'n8n-nodes-tencent-chat.tencentChat',
					parameters,
					onError: 'continueErrorOutput',
					credentials: { tencentChatApi: { id: 'server', name: 'server' } },
				},
			],
			connections: { Start: { main: [[{ node: nodeName, type: 'main', index: 0 }]] } },
		},
		{ inputItems: items.map((json, item) => ({ json, pairedItem: { item } })) },
	);
	const [done = [], failed = []] = result.outputs(nodeName);
	const notSent = failed.filter(({ json }) => stoppedOf(json.error) === 'notSent');
	return {
		seconds: (performance.now() - startedMs) / 1_000,
		done: done.length,
		failed: failed.length,
		notSent: notSent.length,
	};
}

const stoppedOf = (error: unknown): unknown =>
	typeof error === 'object' && error !== null && 'stopped' in error ? error.stopped : undefined;

import { createEngine } from '../../engine';
import { folderOf, type Build } from '../../builds';
import { credentialOf, type Job, type LeftItem, type Outcome, type Place } from './place';

const nodeName = 'Tencent Chat';

/** Runs one node in n8n's engine, in this process. */
export const openEngine = (build: Build): Place => ({
	run: async (job) => await runInEngine(folderOf(build), job),
	close: async () => await Promise.resolve(),
});

async function runInEngine(packageDir: string, job: Job): Promise<Outcome> {
	const engine = await createEngine({ packageDir, credentials: { server: credentialOf(job) } });
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
					parameters: job.parameters,
					onError: job.onError ?? 'continueErrorOutput',
					credentials: { tencentChatApi: { id: 'server', name: 'server' } },
				},
			],
			connections: { Start: { main: [[{ node: nodeName, type: 'main', index: 0 }]] } },
		},
		{ inputItems: job.items.map((json, item) => ({ json, pairedItem: { item } })) },
	);
	return {
		seconds: (performance.now() - startedMs) / 1_000,
		left: result
			.outputs(nodeName)
			.flat()
			.map(({ json }): LeftItem => json),
		stopped: textOf(result.error?.description),
	};
}

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : undefined;

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v4';
import type { Build } from '../../builds';
import { startHost, type Host } from '../../host';
import { freePort } from '../../host/ports';
import { executionsOf, publish } from '../../host/published';
import { temporaryFolder } from '../../host/temporaryFolder';
import { cpuSecondsOf } from '../cpuSeconds';
import { credentialOf, type Job, type LeftItem, type Outcome, type Place } from './place';

/** Runs one node in a whole n8n, which is called as others call it: over a webhook. */
export async function openN8n(build: Build, say: (line: string) => void): Promise<Place> {
	const { path: userFolder, remove } = await temporaryFolder('bench');
	const env = { N8N_METRICS: 'true', N8N_PAYLOAD_SIZE_MAX: '64' };
	const host = await startHost({ userFolder, port: await freePort(), build, say, env });
	return {
		run: async (job) => await runInN8n(host, job),
		close: async () => {
			await host.stop();
			await remove();
		},
	};
}

async function runInN8n(host: Host, job: Job): Promise<Outcome> {
	const { id, url } = await addWorkflow(host, job);
	const cpuBefore = await cpuSecondsOf(host);
	const blocks = watchBlocks(host);
	const startedMs = performance.now();
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ items: job.items }),
	});
	const text = await response.text();
	const seconds = (performance.now() - startedMs) / 1_000;
	const longestBlockMs = await blocks.longestMs();
	return {
		...{ seconds, longestBlockMs },
		cpuSeconds: (await cpuSecondsOf(host)) - cpuBefore,
		left: response.ok ? leftItems.parse(JSON.parse(text)) : [],
		...(!response.ok && { stopped: await whyStopped(host, id) }),
	};
}

const leftItems: z.ZodType<LeftItem[]> = z.array(z.looseObject({}));

/** A webhook that takes the items, the node, and both its outputs in the webhook's answer. */
async function addWorkflow({ api, url }: Host, job: Job): Promise<{ id: string; url: string }> {
	const path = randomUUID();
	const name = `Bench ${path}`;
	const credential = await api.saveCredential(name, 'tencentChatApi', credentialOf(job));
	const node = (each: string, type: string, typeVersion: number, parameters: object) => ({
		...{ id: each, name: each, type: `n8n-nodes-base.${type}`, typeVersion, parameters },
		position: [0, 0],
	});
	const to = (target: string, index = 0) => [{ node: target, type: 'main', index }];
	const { id } = await api.addWorkflow({
		name,
		nodes: [
			{
				...node('Call', 'webhook', 2, {
					...{ httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' },
				}),
				webhookId: path,
			},
			node('Items', 'splitOut', 1, { fieldToSplitOut: 'body.items', options: {} }),
			{
				...node('Chat', '', 1, job.parameters),
				type: 'n8n-nodes-tencent-chat.tencentChat',
				onError: job.onError ?? 'continueErrorOutput',
				credentials: { tencentChatApi: { id: credential.id, name } },
			},
			node('Both', 'merge', 3, { mode: 'append' }),
		],
		...{
			settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
			connections: {
				Call: { main: [to('Items')] },
				Items: { main: [to('Chat')] },
				Chat: { main: [to('Both'), to('Both', 1)] },
			},
		},
	});
	const webhook = `${url}/webhook/${path}`;
	await publish(api, id, webhook);
	return { id, url: webhook };
}

/** The error of a failed execution, as n8n keeps it. */
async function whyStopped({ api }: Host, workflowId: string): Promise<string> {
	await sleep(500);
	const [newest] = (await executionsOf(api, { workflowId })).results;
	const execution = await api.call('GET', `/executions/${newest?.id ?? ''}`);
	return z.object({ data: z.string() }).parse(execution).data;
}

const lookEveryMs = 50;

/** Asks n8n for its health again and again, and keeps how long it was at most without an answer. */
function watchBlocks({ url }: Host): { longestMs(): Promise<number> } {
	const state = { isOver: false, longestMs: 0 };
	const watching = (async () => {
		while (!state.isOver) {
			const askedMs = performance.now();
			const health = await fetch(`${url}/healthz`).catch(() => undefined);
			// n8n was ended while this job still ran beside another.
			if (health === undefined) return;
			await health.text();
			state.longestMs = Math.max(state.longestMs, performance.now() - askedMs);
			await sleep(lookEveryMs);
		}
	})();
	return {
		longestMs: async () => {
			state.isOver = true;
			await watching;
			return state.longestMs;
		},
	};
}

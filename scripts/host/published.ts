import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v4';
import type { N8nApi } from './n8nApi';

/** n8n tells nobody when it is done, so it is asked four times a second. */
const lookEveryMs = 250;

const versioned = z.object({ versionId: z.string() });
const executions = z.object({
	count: z.number(),
	results: z.array(z.object({ id: z.string(), stoppedAt: z.string().nullish() })),
});

/** Publishes a workflow, and waits until n8n, which does that in its own time, has its webhook. */
export const publish = async (api: N8nApi, id: string, webhookUrl: string): Promise<void> => {
	const { versionId } = versioned.parse(await api.call('GET', `/workflows/${id}`));
	await api.call('POST', `/workflows/${id}/activate`, { versionId });
	const allowed = async () => {
		const headers = { origin: webhookUrl };
		const response = await fetch(webhookUrl, { method: 'OPTIONS', headers });
		return response.headers.get('access-control-allow-methods') ?? '';
	};
	while (!(await allowed()).includes('POST')) await sleep(lookEveryMs);
};

/** How many executions there are, with the newest hundred of them. */
export const executionsOf = async (
	api: N8nApi,
	which: { workflowId?: string; status?: string[] },
): Promise<z.infer<typeof executions>> => {
	const filter = encodeURIComponent(JSON.stringify(which));
	return executions.parse(await api.call('GET', `/executions?limit=100&filter=${filter}`));
};

/** How many executions a workflow has had and how many succeeded, once so many have ended. */
export const ended = async (api: N8nApi, workflowId: string, wanted: number) => {
	for (;;) {
		const { count } = await executionsOf(api, { workflowId });
		const open = await executionsOf(api, {
			workflowId,
			status: ['new', 'running', 'waiting'],
		});
		const succeeded = await executionsOf(api, { workflowId, status: ['success'] });
		if (count >= wanted && open.count === 0) return { count, succeeded: succeeded.count };
		await sleep(lookEveryMs);
	}
};

/** Resolves once so many executions of a workflow wait, and none is on its way there. */
export const waiting = async (api: N8nApi, workflowId: string, wanted: number): Promise<void> => {
	const count = async (...status: string[]) =>
		(await executionsOf(api, { workflowId, status })).count;
	while ((await count('waiting')) < wanted || (await count('new', 'running')) > 0) {
		await sleep(lookEveryMs);
	}
};

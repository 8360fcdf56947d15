import { z } from 'zod/v4';
import type { N8nApi } from '../../../scripts/host/n8nApi';

const named = z.looseObject({
	nodes: z.array(z.looseObject({ name: z.string(), type: z.string() })),
});

/** Presses 'Execute workflow': from its manual trigger, or from the trigger whose data is pinned. */
export const execute = async (api: N8nApi, id: string): Promise<void> => {
	const workflowData = named.parse(await api.call('GET', `/workflows/${id}`));
	const trigger = workflowData.nodes.find(({ type }) => /(?:manual|chat)Trigger$/.test(type));
	await api.call('POST', `/workflows/${id}/run`, {
		workflowData,
		triggerToStartFrom: { name: trigger?.name },
	});
};

import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackMemories } from '../shared/callbacks/judgeCallback';
import { createRecentKeys } from '../shared/callbacks/recentKeys';

const minuteMs = 60_000;
/** About 10 MB at most for one trigger, and more calls than one n8n can run executions for. */
const maxKeys = 50_000;
const maxTriggers = 200;

const memories = new Map<string, CallbackMemories>();

/**
 * What one trigger has seen, in this process. Tests in the editor remember for themselves, so that
 * one call can be tried in both.
 */
export const memoriesOf = (context: IWebhookFunctions): CallbackMemories => {
	const key = [context.getWorkflow().id, context.getNode().id, context.getMode()].join(' ');
	const known = memories.get(key);
	if (known !== undefined) return known;
	const [oldest] = memories.keys();
	if (memories.size >= maxTriggers && oldest !== undefined) memories.delete(oldest);
	const created = createMemories();
	memories.set(key, created);
	return created;
};

const createMemories = (): CallbackMemories => ({
	// A signature holds from a minute before its time to a minute after it.
	calls: createRecentKeys({ keepMs: 2 * minuteMs, maxKeys, nowMs: Date.now }),
	events: createRecentKeys({ keepMs: 10 * minuteMs, maxKeys, nowMs: Date.now }),
});

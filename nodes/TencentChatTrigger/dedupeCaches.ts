import type { IWebhookFunctions } from 'n8n-workflow';
import type { DedupeCaches } from '../shared/callbacks/judgeCallback';
import { createRecentKeys } from '../shared/callbacks/recentKeys';
import { createRecentlyUsed } from '../shared/callbacks/recentlyUsed';

const minuteMs = 60_000;
/** About 10 MB at most for one trigger, and more calls than one n8n can run executions for. */
const maxKeys = 50_000;
/** More than one n8n has. A trigger that is not called takes less than a kilobyte. */
export const maxTriggers = 2_000;

const dedupeCaches = createRecentlyUsed<DedupeCaches>(maxTriggers);

/**
 * What one trigger has seen, in this process. Tests in the editor remember for themselves, so that
 * one call can be tried in both. With more triggers than are kept, the one that has been silent the
 * longest forgets.
 */
export const dedupeCachesOf = (context: IWebhookFunctions): DedupeCaches => {
	const key = [context.getWorkflow().id, context.getNode().id, context.getMode()].join(' ');
	return dedupeCaches.get(key, createDedupeCaches);
};

const createDedupeCaches = (): DedupeCaches => ({
	// A signature holds from a minute before its time to a minute after it.
	calls: createRecentKeys({ keepMs: 2 * minuteMs, maxKeys, nowMs: Date.now }),
	events: createRecentKeys({ keepMs: 10 * minuteMs, maxKeys, nowMs: Date.now }),
});

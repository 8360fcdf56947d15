import type { IWebhookFunctions } from 'n8n-workflow';
import type { DedupeCaches } from '../shared/callbacks/judgeCallback';
import { createRecentKeys } from '../shared/callbacks/recentKeys';
import { createRecentlyUsed } from '../shared/callbacks/recentlyUsed';

const minuteMs = 60_000;
/**
 * Calls, and events, that one trigger remembers: about 10 MB at most. With fewer, a repeated call
 * could be forgotten under load and start the workflow twice; more than this one n8n cannot run
 * executions for.
 */
const maxKeys = 50_000;
/**
 * More than one n8n has. A trigger that is not called takes less than a kilobyte, so more costs
 * little.
 */
export const maxTriggers = 2_000;

const dedupeCaches = createRecentlyUsed<DedupeCaches>(maxTriggers);

/**
 * Gives what one trigger has seen in this process. Tests in the editor have a cache of their own,
 * so that the same call can be tried in a test and in production. With more than 2,000 triggers,
 * the one whose last call is longest ago starts with an empty cache.
 */
export const dedupeCachesOf = (context: IWebhookFunctions): DedupeCaches => {
	const key = [context.getWorkflow().id, context.getNode().id, context.getMode()].join(' ');
	return dedupeCaches.get(key, createDedupeCaches);
};

const createDedupeCaches = (): DedupeCaches => ({
	// A signature is valid from a minute before its time to a minute after it. If calls were
	// forgotten sooner, somebody who recorded one could send it again.
	calls: createRecentKeys({ keepMs: 2 * minuteMs, maxKeys, nowMs: Date.now }),
	// The form promises ten minutes. Events that Tencent reports again later would start a second
	// run.
	events: createRecentKeys({ keepMs: 10 * minuteMs, maxKeys, nowMs: Date.now }),
});

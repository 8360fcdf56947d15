import { followSignal } from '../../shared/stop';
import type { CreateListContext } from '../methods/listContext';
import { readApp } from './app';
import { clientDependencies } from './processState';

/**
 * Milliseconds that one look-up may take in all. A person waits with the list open: with more they would
 * think that it hangs, with less a slow network would show no list.
 */
const patienceMs = 2_800;
/** More tries of one call would not fit into that time. */
const maxTries = 3;

/**
 * Calls are sent at the pace that this process's executions share, so that a list breaks no limit.
 */
export const createListContext: CreateListContext = async (context) => {
	const stop = followSignal(AbortSignal.timeout(patienceMs));
	const app = await readApp(context);
	const dependencies = await clientDependencies(context.helpers);
	const { createClient } = await import('../../shared/client/client');
	const client = createClient(dependencies, app);
	return {
		call: async (api, body) =>
			await client.call(await api(), body, { flow: {}, timeoutMs: patienceMs, maxTries, stop }),
		adminUserId: app.adminUserId,
		timeIsUp: () => stop.isStopped(),
		nowSeconds: () => Math.floor(Date.now() / 1_000),
	};
};

import { followSignal } from '../../shared/stop';
import type { StartListSession } from '../methods/listSession';
import { readApp } from './app';
import { clientDependencies } from './processState';

/**
 * How many milliseconds a list may take, while a person waits with it open. What has not been answered
 * by then is left out.
 */
const patienceMs = 2_800;
const maxTries = 3;

/** One look-up of the editor, at the pace that it shares with this process's executions. */
export const startListSession: StartListSession = async (context) => {
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

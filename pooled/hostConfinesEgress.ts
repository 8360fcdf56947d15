import { env } from 'node:process';

/**
 * Says whether the operator of n8n confines which hosts nodes may reach. Then n8n's own helper must
 * send, since it keeps to that. A setting may also be in a file that n8n reads and a node may not:
 * the helper sends then, too, whatever the file says.
 */
export const hostConfinesEgress = (): boolean =>
	env.N8N_SSRF_PROTECTION_ENABLED === undefined
		? Boolean(env.N8N_SSRF_PROTECTION_ENABLED_FILE)
		: ['true', '1'].includes(env.N8N_SSRF_PROTECTION_ENABLED.toLowerCase());

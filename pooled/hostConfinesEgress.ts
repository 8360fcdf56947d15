import { env } from 'node:process';

/**
 * Whether the operator of n8n confines which hosts nodes may reach; then n8n's own helper must send.
 * Where a file says so, which n8n reads but a node may not, n8n's helper sends whatever it says.
 */
export const hostConfinesEgress = (): boolean =>
	env.N8N_SSRF_PROTECTION_ENABLED === undefined
		? Boolean(env.N8N_SSRF_PROTECTION_ENABLED_FILE)
		: ['true', '1'].includes(env.N8N_SSRF_PROTECTION_ENABLED.toLowerCase());

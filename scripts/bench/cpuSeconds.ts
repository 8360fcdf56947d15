import type { Host } from '../host';

/** Processor time that an n8n with `N8N_METRICS` has used since its start. */
export async function cpuSecondsOf({ url }: Pick<Host, 'url'>): Promise<number> {
	const metrics = await (await fetch(`${url}/metrics`)).text();
	const seconds = /^n8n_process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1];
	if (seconds === undefined) throw new Error('n8n tells nothing of its CPU time.');
	return Number(seconds);
}

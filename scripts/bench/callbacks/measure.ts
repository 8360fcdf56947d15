import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../host';
import { executionsOf } from '../../host/published';
import { cpuSecondsOf } from '../cpuSeconds';
import { callOf, startsExecution, type Kind } from './calls';
import type { Urls } from './workflows';

/** What one round of calls came to. */
export interface Round {
	/** Executions, or answers where nothing starts. */
	readonly perSecond: number;
	/** Of n8n's process. */
	readonly cpuMsPerCall: number;
}

const atOnce = 20;
const lookEveryMs = 250;
const withinMs = 120_000;

/** Sends calls of one kind, some at the same time, and waits until n8n is done with them. */
export async function measureCalls(
	host: Host,
	urls: Urls,
	kind: Kind,
	calls: number,
): Promise<Round> {
	const before = await succeeded(host);
	const cpuBefore = await cpuSecondsOf(host);
	const startMs = Date.now();
	const pending = Array.from({ length: calls }, () => kind);
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			while (pending.pop() !== undefined) await send(kind, urls[kind]);
		}),
	);
	const endMs = startsExecution(kind)
		? await lastEndMs(host, before.count + calls)
		: await unchanged(host, before.count);
	return {
		perSecond: (calls * 1_000) / (endMs - startMs),
		cpuMsPerCall: ((await cpuSecondsOf(host)) - cpuBefore) * (1_000 / calls),
	};
}

async function send(kind: Kind, to: string): Promise<void> {
	const { url, body } = callOf(kind, to);
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(url, { method: 'POST', headers, body });
	await response.arrayBuffer();
	const expected = kind === 'refused' ? 401 : 200;
	if (response.status !== expected) throw new Error(`${kind}: HTTP ${response.status}`);
}

const succeeded = ({ api }: Host) => executionsOf(api, { status: ['success'] });

/** When the last execution ended, once there are that many. */
async function lastEndMs(host: Host, count: number): Promise<number> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const found = await succeeded(host);
		if (found.count >= count) {
			return Math.max(...found.results.map(({ stoppedAt }) => Date.parse(stoppedAt ?? '')));
		}
		if (Date.now() > deadline) throw new Error(`${found.count} of ${count} executions ended`);
		await sleep(lookEveryMs);
	}
}

async function unchanged(host: Host, count: number): Promise<number> {
	const endMs = Date.now();
	await sleep(lookEveryMs);
	const found = await succeeded(host);
	if (found.count !== count) throw new Error(`${found.count - count} executions were started`);
	return endMs;
}

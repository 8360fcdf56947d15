import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../host';
import { accept, startServer } from '../outages/server';
import { callOf, token, type Kind } from './calls';
import { setUpEditing } from './workflows';

/** From a callback on its way to n8n to the edit at Tencent's server, in ms. */
export interface Waits {
	readonly p50Ms: number;
	readonly p95Ms: number;
}

type Way = Extract<Kind, 'accepted' | 'webhook'>;

const perSecond = 5;
/** In turns, so that both ways meet the same machine. */
const turns = 6;
const callsPerTurn = 30;

/** What a moderator feels: how long a message stands before it is edited, by both ways in turns. */
export async function callbackToEdit(host: Host): Promise<Readonly<Record<Way, Waits>>> {
	const server = await startServer(accept);
	const urls = await setUpEditing(host, server.origin, token);
	const waitsMs: Record<Way, number[]> = { accepted: [], webhook: [] };
	const sentMs = new Map<string, { way: Way; atMs: number }>();

	const send = async (way: Way): Promise<void> => {
		const { url, body, msgKey } = callOf(way, urls[way]);
		sentMs.set(msgKey, { way, atMs: performance.now() });
		const headers = { 'content-type': 'application/json' };
		await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer();
	};
	const turn = async (way: Way): Promise<void> => {
		const sending: Array<Promise<void>> = [];
		for (let call = 0; call < callsPerTurn; call++) {
			sending.push(send(way));
			await sleep(1_000 / perSecond);
		}
		await Promise.all(sending);
	};

	const ways: readonly Way[] = ['webhook', 'accepted'];
	for (const way of ways) await turn(way);
	// What came first warmed everything up and does not count.
	sentMs.clear();
	for (let each = 0; each < turns; each++) {
		for (const way of each % 2 === 0 ? ways : [...ways].reverse()) await turn(way);
	}
	await sleep(2_000);
	for (const { body, atMs } of server.calls) {
		const sent = sentMs.get(String(body.MsgKey));
		if (sent !== undefined) waitsMs[sent.way].push(atMs - sent.atMs);
	}
	await server.goAway();
	return { accepted: waitsOf(waitsMs.accepted), webhook: waitsOf(waitsMs.webhook) };
}

/** Every callback has to be edited; one that is not counts as never. */
const waitsOf = (waitsMs: readonly number[]): Waits => {
	const calls = turns * callsPerTurn;
	const all = [...waitsMs, ...Array.from({ length: calls - waitsMs.length }, () => Infinity)];
	const sorted = all.sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.ceil(share * calls) - 1] ?? NaN;
	return { p50Ms: at(0.5), p95Ms: at(0.95) };
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../host';
import { openEnvironment, type BenchEnvironment } from '../environment';
import { roundTripMs, serverMs } from '../scenarios';
import { callOf, token, type Kind } from './calls';
import { setUpEditing } from './workflows';

/** From a callback on its way to n8n to the edit at Tencent's server, in ms. */
export interface Waits {
	readonly p50Ms: number;
	readonly p95Ms: number;
}

type Way = Extract<Kind, 'accepted' | 'webhook'>;
const ways: readonly Way[] = ['webhook', 'accepted'];

const perSecond = 5;
/** In turns, so that both ways meet the same machine; the first turn of each warms it up and does not count. */
const turns = 7;
const callsPerTurn = 30;

/** The network and the server of the benchmark, with the messages that callbacks tell of. */
export const openTencent = async (): Promise<BenchEnvironment> =>
	await openEnvironment({
		messages: ways.length * turns * callsPerTurn,
		...{ roundTripMs, latencyMs: serverMs },
	});

/** What a moderator feels: how long a message stands before it is edited, by both ways in turns. */
export async function callbackToEdit(
	host: Host,
	environment: BenchEnvironment,
): Promise<Readonly<Record<Way, Waits>>> {
	const urls = await setUpEditing(host, environment.credential, token);
	const sent = new Map<string, { way: Way; atMs: number }>();
	const msgKeys = [...environment.msgKeys];
	const send = async (way: Way, msgKey: string): Promise<void> => {
		const { url, body } = callOf(way, urls[way], msgKey);
		sent.set(msgKey, { way, atMs: performance.timeOrigin + performance.now() });
		const headers = { 'content-type': 'application/json' };
		await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer();
	};
	const turn = async (way: Way): Promise<void> => {
		const sending: Array<Promise<void>> = [];
		for (const msgKey of msgKeys.splice(0, callsPerTurn)) {
			sending.push(send(way, msgKey));
			await sleep(1_000 / perSecond);
		}
		await Promise.all(sending);
	};

	for (let each = 0; each < turns; each++) {
		for (const way of each % 2 === 0 ? ways : [...ways].reverse()) await turn(way);
		if (each === 0) sent.clear();
	}
	await sleep(2_000);
	const arrivedMs = new Map(
		(await environment.seen()).calls.map(({ msgKey, atMs }) => [msgKey, atMs]),
	);
	const waitsOf = (way: Way): Waits =>
		summed(
			[...sent].flatMap(([msgKey, { way: by, atMs }]) =>
				by === way ? [(arrivedMs.get(msgKey) ?? Infinity) - atMs] : [],
			),
		);
	return { accepted: waitsOf('accepted'), webhook: waitsOf('webhook') };
}

const summed = (waitsMs: readonly number[]): Waits => {
	const sorted = [...waitsMs].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
	return { p50Ms: at(0.5), p95Ms: at(0.95) };
};

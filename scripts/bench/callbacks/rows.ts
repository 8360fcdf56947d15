import { median } from '../median';
import type { Kind } from './calls';
import type { Round } from './measure';
import type { callbackToEdit } from './toEdit';

const names: Readonly<Record<Kind, string>> = {
	webhook: "n8n's Webhook node, executions",
	accepted: 'Tencent Chat Trigger, executions',
	unselected: 'Events not selected',
	guarded: 'Callbacks of REST calls (loop guard)',
	refused: 'Forged calls',
};

/** One line a kind of call: medians, and how they compare with the Webhook node of the same round. */
export function rowsOf(results: ReadonlyMap<Kind, readonly Round[]>): string[][] {
	const webhook = results.get('webhook') ?? [];
	const accepted = results.get('accepted') ?? [];
	const lines = [...results].map(([kind, rounds]) => [
		names[kind],
		median(rounds.map(({ perSecond }) => perSecond)).toFixed(0),
		`${median(rounds.map(({ cpuMsPerCall }) => cpuMsPerCall)).toFixed(1)} ms`,
		`${ratio(rounds, webhook, 'perSecond').toFixed(2)} ×`,
		`${ratio(rounds, accepted, 'perSecond').toFixed(2)} ×`,
	]);
	return [['', 'A second', 'CPU a call', 'Of the Webhook node', 'Of accepted ones'], ...lines];
}

/** Two lines an n8n: this package, and n8n's own nodes. */
export const editRows = (
	results: Readonly<Record<string, Awaited<ReturnType<typeof callbackToEdit>>>>,
): string[][] => [
	['From callback to edited message', 'p50', 'p95', "p50 of n8n's nodes", "p95 of n8n's nodes"],
	...Object.entries(results).flatMap(([where, { accepted, webhook }]) => [
		[
			`Tencent Chat Trigger and Tencent Chat, ${where}`,
			...[accepted.p50Ms, accepted.p95Ms].map((ms) => `${ms.toFixed(0)} ms`),
			`${(accepted.p50Ms / webhook.p50Ms).toFixed(2)} ×`,
			`${(accepted.p95Ms / webhook.p95Ms).toFixed(2)} ×`,
		],
		[
			`Webhook and HTTP Request, ${where}`,
			...[webhook.p50Ms, webhook.p95Ms].map((ms) => `${ms.toFixed(0)} ms`),
			...['', ''],
		],
	]),
];

const ratio = (rounds: readonly Round[], base: readonly Round[], value: keyof Round): number =>
	median(rounds.map((round, index) => round[value] / (base[index]?.[value] ?? NaN)));

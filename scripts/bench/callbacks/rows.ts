import { median } from '../median';
import type { Kind } from './calls';
import type { Round } from './measure';

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

const ratio = (rounds: readonly Round[], base: readonly Round[], value: keyof Round): number =>
	median(rounds.map((round, index) => round[value] / (base[index]?.[value] ?? NaN)));

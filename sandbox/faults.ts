import type { Fault, FaultName } from './types';

/** The chance of each fault, from 0 to 1, drawn for every call. Their sum should stay below 1. */
export type FaultOdds = Partial<Record<FaultName, number>> & {
	errorCodes?: Readonly<Record<number, number>>;
};

/** What `decide` knows of a call. */
export interface FaultCall {
	readonly api: string;
	readonly body: unknown;
	/** Counts the calls, from 0. */
	readonly index: number;
}

/**
 * Controls which faults calls meet. The script comes first, then `decide`, and without that the
 * odds.
 */
export interface Faults {
	odds: FaultOdds;
	/** Decides about each call. Where it is set, the odds have no effect. */
	decide: ((call: FaultCall) => Fault | undefined) | undefined;
	/** Sets what the next calls meet, in order of arrival; null stands for a call without a fault. */
	script(faults: ReadonlyArray<Fault | null>): void;
}

/**
 * Makes odds under which this share of the calls, from 0 to 1, meets a fault, each kind as often.
 */
export const evenOdds = (share: number): FaultOdds => {
	if (share === 0) return {};
	const each = share / (NAMES.length + 1);
	return { errorCodes: { 20004: each }, ...Object.fromEntries(NAMES.map((name) => [name, each])) };
};

/** Gives the share of calls, from 0 to 1, that meet a fault under these odds. */
export const shareOf = ({ errorCodes = {}, ...names }: FaultOdds): number =>
	[...Object.values(errorCodes), ...Object.values(names)].reduce((sum, chance) => sum + chance, 0);

export interface FaultSource {
	readonly controls: Faults;
	next(call: FaultCall): Fault | undefined;
}

export const createFaults = (random: () => number): FaultSource => {
	const queue: Array<Fault | null> = [];
	const controls: Faults = {
		odds: {},
		decide: undefined,
		script: (faults) => void queue.push(...faults),
	};
	return {
		controls,
		next(call) {
			const scripted = queue.shift();
			if (scripted !== undefined) return scripted ?? undefined;
			return controls.decide ? controls.decide(call) : draw(controls.odds, random);
		},
	};
};

const NAMES: readonly FaultName[] = [
	'badGateway',
	'html',
	'cutBody',
	'resetBefore',
	'resetAfter',
	'silence',
];

/** Draws once for all faults, so that each has exactly the chance that was set. */
const draw = (odds: FaultOdds, random: () => number): Fault | undefined => {
	const table: Array<[Fault, number]> = Object.entries(odds.errorCodes ?? {}).map(
		([code, chance]) => [{ errorCode: Number(code) }, chance],
	);
	for (const name of NAMES) table.push([name, odds[name] ?? 0]);
	if (table.every(([, chance]) => chance <= 0)) return undefined;
	let rest = random();
	for (const [fault, chance] of table) {
		if (rest < chance) return fault;
		rest -= chance;
	}
	return undefined;
};

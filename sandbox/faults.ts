import type { Fault, FaultName } from './types';

/** Chances from 0 to 1 of each fault, for every call on its own. Their sum should stay below 1. */
export type FaultOdds = Partial<Record<FaultName, number>> & {
	errorCodes?: Readonly<Record<number, number>>;
};

/** What a fault is decided on. */
export interface FaultCall {
	readonly api: string;
	readonly body: unknown;
	/** Number of the call, from 0. */
	readonly index: number;
}

/** How the sandbox is told to misbehave: first the script, then `decide`, and without it the odds. */
export interface Faults {
	odds: FaultOdds;
	/** Full control; where it is set, the odds are not asked. */
	decide: ((call: FaultCall) => Fault | undefined) | undefined;
	/** Says what the next calls meet, in order of arrival; null is a call that goes well. */
	script(faults: ReadonlyArray<Fault | null>): void;
}

/** Misbehaves in this share of the calls, from 0 to 1, in every way there is alike. */
export const evenOdds = (share: number): FaultOdds => {
	if (share === 0) return {};
	const each = share / (NAMES.length + 1);
	return { errorCodes: { 20004: each }, ...Object.fromEntries(NAMES.map((name) => [name, each])) };
};

/** The share of calls that these odds spoil, from 0 to 1. */
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

/** One draw for all faults, so that the odds of each hold exactly. */
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

import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { longestTimerMs } from '../../shared/time';
import type { Field, FormField } from './field';
import { fieldOf, option } from './field';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { certainFlag, flag, wholeNumber } from './kinds';
import type { Parameters } from './parameters';
import type { Said } from './said';
import { looseNumber } from './values';

/** How calls are made for one item. */
export interface CallSettings {
	readonly timeoutMs: number;
	readonly maxTries: number;
	readonly maxCallsPerSecond: number | undefined;
	readonly dryRun: boolean;
}

/** Tencent allows itself 3 s for a call; a shorter bound would give up on calls that succeed. */
const defaultTimeoutMs = 10_000;
/** Six tries outlast some seconds of trouble. With fewer, such items fail; with more, they fail later. */
const defaultMaxTries = 6;

/** A number of 1 or more; what is not set counts as `initial`. */
const setting = (said: Said & { readonly initial: number }): Field<number> =>
	option(
		fieldOf(wholeNumber({ min: 1, ...said }).form, (label, given) => {
			const number = Number(looseNumber(given) ?? said.initial);
			return number >= 1 ? success(number) : failure(inputFailure(`${label} must be 1 or more`));
		}),
	);

const dryRun = option(
	certainFlag({
		name: 'dryRun',
		label: 'Dry Run',
		description:
			'Whether to output the request that would be sent, without its signature, instead of sending it. What it depends on is read.',
	}),
);

const maxCallsPerSecond = option(
	fieldOf<number | undefined>(
		wholeNumber({
			name: 'maxCallsPerSecond',
			label: 'Max Calls per Second',
			min: 1,
			max: 200,
			initial: 100,
			description:
				"The most calls that this node makes in a second, in all its executions together. Without it, the node shares Tencent's limit, 200 calls a second for most APIs of an app, with all other workflows of this n8n.",
		}).form,
		(label, given) => {
			const number = looseNumber(given);
			if (number === undefined) return success(undefined);
			// Less than one call a second is a pace, too.
			return Number(number) > 0
				? success(Number(number))
				: failure(inputFailure(`${label} must be more than 0`));
		},
	),
);

const maxTries = setting({
	name: 'maxTries',
	label: 'Max Tries',
	max: 20,
	initial: defaultMaxTries,
	description:
		"How often one call is tried at most when Tencent or the network has a passing fault. Waiting for Tencent's limit does not count, nor does waiting until it can be reached again; with 1, a call that finds no connection is not repeated.",
});

const timeout = setting({
	name: 'timeout',
	label: 'Timeout',
	initial: defaultTimeoutMs,
	description:
		'How many milliseconds to wait for the answer to one try. Tencent itself may take up to 3,000, so a lower value gives up on calls that succeed.',
});

/** The options of every operation that calls Tencent Chat. */
export const commonOptions: readonly FormField[] = [dryRun, maxCallsPerSecond, maxTries, timeout];

/** On an operation that changes something: a record of the change in each item. */
export const includeRecord = option(
	flag({
		name: 'includeRecord',
		label: 'Include Record',
		description:
			"Whether to output a 'Record' of what was changed: what, before, after, when, and by which workflow and execution. The same for every operation; Restore takes it. An edit or a recall reads the message first.",
	}),
);

/** An option that is empty, as an expression may leave it, counts as not set. */
export function readCallSettings(parameters: Parameters): Result<CallSettings, InputFailure> {
	const dry = dryRun.read(parameters);
	if (!dry.ok) return dry;
	const timeoutMs = timeout.read(parameters);
	if (!timeoutMs.ok) return timeoutMs;
	const tries = maxTries.read(parameters);
	if (!tries.ok) return tries;
	const calls = maxCallsPerSecond.read(parameters);
	if (!calls.ok) return calls;
	return success({
		timeoutMs: Math.min(longestTimerMs, timeoutMs.value),
		maxTries: tries.value,
		maxCallsPerSecond: calls.value,
		dryRun: dry.value ?? false,
	});
}

import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { longestTimerMs } from '../../shared/time';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { certainFlag, wholeNumber } from './kinds';
import { looseNumber } from './values';
import type { Parameters } from './parameters';

/** How calls are made for one item. */
export interface CallSettings {
	readonly timeoutMs: number;
	readonly maxTries: number;
	readonly maxCallsPerSecond: number | undefined;
	readonly dryRun: boolean;
}

/** Tencent allows itself 3 s for a call; a shorter bound would give up on calls that succeed. */
const defaultTimeoutMs = 10_000;
const defaultMaxTries = 6;

const dryRun = certainFlag({
	name: 'dryRun',
	label: 'Dry Run',
	description:
		'Whether to output the request that would be sent, without its signature, instead of sending it. What it depends on is read.',
});

const maxCallsPerSecond = wholeNumber({
	name: 'maxCallsPerSecond',
	label: 'Max Calls per Second',
	min: 1,
	max: 200,
	initial: 100,
	description:
		"The most calls that this node makes in a second, in all its executions together. Without it, the node shares Tencent's limit, 200 calls a second for most APIs of an app, with all other workflows of this n8n.",
});

const maxTries = wholeNumber({
	name: 'maxTries',
	label: 'Max Tries',
	min: 1,
	max: 20,
	initial: defaultMaxTries,
	description:
		"How often one call is tried at most when Tencent or the network has a passing fault. Waiting for Tencent's limit does not count, nor does waiting until it can be reached again; with 1, a call that finds no connection is not repeated.",
});

const timeout = wholeNumber({
	name: 'timeout',
	label: 'Timeout',
	min: 1,
	initial: defaultTimeoutMs,
	description:
		'How many milliseconds to wait for the answer to one try. Tencent itself may take up to 3,000, so a lower value gives up on calls that succeed.',
});

const ofEveryOperation = [dryRun, maxCallsPerSecond, maxTries, timeout].map(({ form }) => form);

/** The options that every operation has, and those of its own. */
export const optionsField = (own: readonly INodeProperties[] = []): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [...own, ...ofEveryOperation].sort((a, b) => a.displayName.localeCompare(b.displayName)),
});

/** An option that is empty, as an expression may leave it, counts as not set. */
export function readCallSettings(parameters: Parameters): Result<CallSettings, InputFailure> {
	const options = parameters.collection('options');
	const dryRunSet = dryRun.valueOf(options.dryRun);
	if (!dryRunSet.ok) return dryRunSet;
	const maxCalls = looseNumber(options.maxCallsPerSecond);
	const settings = {
		timeoutMs: Math.min(longestTimerMs, Number(looseNumber(options.timeout) ?? defaultTimeoutMs)),
		maxTries: Number(looseNumber(options.maxTries) ?? defaultMaxTries),
		maxCallsPerSecond: maxCalls === undefined ? undefined : Number(maxCalls),
		dryRun: dryRunSet.value ?? false,
	};
	if (!(settings.timeoutMs >= 1)) return failure(inputFailure('Timeout must be 1 or more'));
	if (!(settings.maxTries >= 1)) return failure(inputFailure('Max Tries must be 1 or more'));
	if (settings.maxCallsPerSecond !== undefined && !(settings.maxCallsPerSecond > 0)) {
		return failure(inputFailure('Max Calls per Second must be more than 0'));
	}
	return success(settings);
}

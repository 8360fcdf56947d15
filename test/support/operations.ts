import { createCallContext } from '../../nodes/TencentChat/execution/callContext';
import { runItems } from '../../nodes/TencentChat/execution/runItems';
import { runItemsTogether } from '../../nodes/TencentChat/execution/runItemsTogether';
import type { CallSettings } from '../../nodes/TencentChat/fields/options';
import { failureOfThrown } from '../../nodes/TencentChat/fields/inputFailure';
import type { Parameters } from '../../nodes/TencentChat/fields/parameters';
import { parametersOf as formOf } from '../../nodes/TencentChat/fields/parameters';
import { operationOf } from '../../nodes/TencentChat/operations';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';
import { Concurrency } from '../../nodes/shared/rateLimit/concurrency';
import { checkRequest } from '../../nodes/shared/client/checkRequest';
import type { CallFailure } from '../../nodes/shared/client/failure';
import type { App } from '../../nodes/shared/client/app';
import type { TencentChatClient } from '../../nodes/shared/client/client';
import type { LookAt } from '../../nodes/shared/media/fillMedia';
import { failure, success } from '../../nodes/shared/result';
import { followSignal } from '../../nodes/shared/stop';

/** JSON of a shape that only the test knows. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Call {
	readonly path: string;
	readonly body: Json;
}

/** Fields of an answer beside those of a success, or a failure. */
export interface Reply {
	readonly failure?: CallFailure;
	readonly mayHaveBeenDoneBefore?: boolean;
	readonly [field: string]: unknown;
}

export const app: App = {
	sdkAppId: 1400000000,
	secretKey: 'key',
	adminUserId: 'administrator',
	endpoint: { origin: 'https://console.tim.qq.com' },
};

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/**
 * Runs operations against a client that checks requests as the real one does, keeps them, and
 * answers as the test says: with fields beside those of a success, or with a failure.
 */
export function fakeTencent(
	answer: (call: Call) => Reply = () => ({}),
	lookAt: LookAt = () => Promise.resolve(failure('is not looked at')),
	lookAtBinary: LookAt = lookAt,
) {
	const calls: Call[] = [];
	const report = {
		attempts: 1,
		overLimitAnswers: 0,
		mayHaveBeenDoneBefore: false,
		mayHaveBeenDone: false,
		pacedMs: 0,
		heldMs: 0,
		busyMs: 0,
		callsPerSecond: 200,
		limitPerSecond: 200,
	};
	const client: TencentChatClient = {
		call: (api, body) => {
			const request = checkRequest(api, body);
			if (!request.ok) return Promise.resolve({ ...request, report });
			const call = { path: api.path, body: JSON.parse(request.value) };
			calls.push(call);
			const { mayHaveBeenDoneBefore = false, failure: refused, ...fields } = answer(call);
			const told = { ...report, mayHaveBeenDoneBefore };
			if (refused !== undefined) return Promise.resolve({ ...failure(refused), report: told });
			const reply = api.reply.parse({ ...ok, ...fields });
			return Promise.resolve({ ...success(reply), report: told });
		},
	};
	const run = async (
		resource: string,
		operation: string,
		...items: ReadonlyArray<Record<string, unknown>>
	): Promise<ReadonlyArray<readonly OutputEntry[]>> => {
		const found = operationOf(resource, operation);
		if (found === undefined) throw new Error(`No operation ${resource} ${operation}`);
		if ('answer' in found) {
			return await Promise.all(
				items.map(async (values) => await found.answer(parametersOf(values))),
			);
		}
		if ('ask' in found) throw new Error(`${resource} ${operation} runs in an execution alone`);
		const contextOf = (_app: unknown, settings: CallSettings) =>
			createCallContext({
				client,
				app,
				settings,
				words: found,
				flow: {},
				stop: followSignal(undefined),
				lookAt,
				lookAtBinary,
				onBody: () => undefined,
				onCall: () => undefined,
				onReport: () => undefined,
			});
		// One for all items: only those of one app share calls.
		const inUse = { app, client };
		const run = {
			concurrency: new Concurrency(),
			stopped: () => false,
			heldBack: () => undefined,
			appOf: async () => await Promise.resolve(success(inUse)),
			contextOf,
			alone: async <Value>(_keys: unknown, _slot: unknown, work: () => Promise<Value>) =>
				await work(),
			withRecords: (entries: readonly OutputEntry[]) => entries,
			end: () => undefined,
		};
		const all = {
			count: items.length,
			parametersOf: (index: number) => parametersOf(items[index] ?? {}),
			continueOnFail: true,
			pause: async () => await Promise.resolve(),
		};
		const outcomes =
			'run' in found ? await runItems(found, all, run) : await runItemsTogether(found, all, run);
		return outcomes.map((outcome) => outcome?.entries ?? []);
	};
	return { calls, run };
}

/** The values of a form as operations read them. A function stands for an expression: it may throw. */
export const parametersOf = (values: Record<string, unknown>): Parameters =>
	formOf(
		(name) => {
			const value = values[name];
			try {
				return success(typeof value === 'function' ? value() : value);
			} catch (thrown) {
				return failure(failureOfThrown(thrown));
			}
		},
		{},
		'Europe/Berlin',
	);

/** What a form has under a name, whatever it is; nothing where it cannot be read. */
export function valueIn(parameters: Parameters, name: string): unknown {
	const value = parameters.read({ name, valueOf: (given) => success(given) });
	return value.ok ? value.value : undefined;
}

/** What a failed entry says. */
export const titleOf = (entry: OutputEntry | undefined): string =>
	entry !== undefined && 'failure' in entry ? entry.failure.title : 'no failure';

export const jsonOfEntry = (entry: OutputEntry | undefined): Json =>
	entry !== undefined && 'json' in entry ? entry.json : undefined;

import { createSession } from '../../nodes/TencentChat/execution/session';
import { runGroup } from '../../nodes/TencentChat/execution/group';
import type { Parameters } from '../../nodes/TencentChat/fields/parameters';
import { operationOf } from '../../nodes/TencentChat/operations';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';
import { checkRequest } from '../../nodes/shared/checkRequest';
import type { App } from '../../nodes/shared/client';
import { failure, success } from '../../nodes/shared/result';
import { neverStops } from './stop';

export interface Call {
	readonly path: string;
	readonly body: any;
}

export type Reply = Record<string, unknown> | { readonly failure: any };

export const app: App = {
	sdkAppId: 1400000000,
	secretKey: 'key',
	adminUserId: 'administrator',
	endpoint: { origin: 'https://console.tim.qq.com', host: 'console.tim.qq.com' },
};

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/**
 * Runs operations against a client that checks requests as the real one does, keeps them, and
 * answers as the test says: with fields beside those of a success, or with a failure.
 */
export function fakeTencent(answer: (call: Call) => Reply = () => ({})) {
	const calls: Call[] = [];
	const report = {
		attempts: 1,
		overLimitAnswers: 0,
		mayHaveBeenDoneBefore: false,
		pacedMs: 0,
		busyMs: 0,
		callsPerSecond: 200,
		limitPerSecond: 200,
	};
	const client = {
		call: (api: any, body: any) => {
			const request = checkRequest(api, body);
			if (!request.ok) return Promise.resolve({ ...request, report });
			const call = { path: api.path, body: JSON.parse(request.value) };
			calls.push(call);
			const reply = answer(call);
			const { mayHaveBeenDoneBefore = false, ...rest }: any = reply;
			const told = { ...report, mayHaveBeenDoneBefore };
			if ('failure' in rest) return Promise.resolve({ ...failure(rest.failure), report: told });
			const parsed = api.reply.safeParse({ ...ok, ...rest });
			if (!parsed.success) throw new Error(`Not an answer of ${api.path}: ${parsed.error.message}`);
			return Promise.resolve({ ...success(parsed.data), report: told });
		},
	};
	const run = async (
		resource: string,
		operation: string,
		...items: ReadonlyArray<Record<string, unknown>>
	): Promise<ReadonlyArray<readonly OutputEntry[]>> => {
		const found = operationOf(resource, operation);
		if (found === undefined) throw new Error(`No operation ${resource} ${operation}`);
		if ('answer' in found) return items.map((values) => found.answer(parametersOf(values)));
		const session = (settings: any) =>
			createSession({
				client: client as any,
				app,
				settings,
				lane: {} as any,
				stop: neverStops,
				onReport: () => undefined,
			});
		return await runGroup(found, items.map(parametersOf), { session } as any);
	};
	return { calls, run };
}

/** The values of a form as operations read them. */
export const parametersOf = (values: Record<string, unknown>): Parameters => ({
	timezone: 'Europe/Berlin',
	value: (name) => read(values[name]),
	text: (name) => {
		const value = read(values[name]);
		return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
	},
	group: (name) => {
		const value = read(values[name]);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	},
});

/** A function stands for an expression: it may throw. */
const read = (value: unknown): unknown => (typeof value === 'function' ? value() : value);

/** What a failed entry says. */
export const titleOf = (entry: OutputEntry | undefined): string =>
	entry !== undefined && 'failure' in entry ? entry.failure.title : 'no failure';

export const jsonOf = (entry: OutputEntry | undefined): any =>
	entry !== undefined && 'json' in entry ? entry.json : undefined;

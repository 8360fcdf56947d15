import { EventEmitter, setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadApis } from './apis';
import { createCallbacks } from './callbacks/callbacks';
import { userSends } from './delivery/userSends';
import { createFaults } from './faults';
import { createRequestGuard } from './http/requestGuard';
import { createListener } from './http/listener';
import { serve } from './http/serve';
import { countBySlidingSecond } from './callRate';
import { createJournal } from './live/journal';
import { createPage } from './live/livePage';
import type { Tuning } from './live/pageSettings';
import { callbackLogLine, logLine } from './logLine';
import { defaults, type SandboxOptions } from './sandboxOptions';
import { seedGroupMessage, seedMessage } from './seeding';
import { checkSignatures } from './signatures';
import { inspect } from './state/inspect';
import { createChatState } from './state/chatState';
import type { Sandbox } from './sandbox';
import type { CallRecord, SandboxChange } from './types';

export type { CallbackRecord, CallbackSettings } from './callbacks/callbackTypes';
export type { UserMessage } from './delivery/userSends';
export type { FaultCall, FaultOdds, Faults } from './faults';
export type { GroupOptions, SandboxOptions } from './sandboxOptions';
export type { Reply } from './reply';
export type { Sandbox } from './sandbox';
export type * from './types';

/**
 * Starts a sandbox on 127.0.0.1. Rejects with Node's error, such as EADDRINUSE for a taken port.
 */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
	const { sdkAppId, secretKey, adminUserId, callbackToken } = credentialOf(options);
	const nowMs = options.nowMs ?? Date.now;
	const random = options.random ?? Math.random;
	const admins = [adminUserId, ...(options.admins ?? [])];
	const journal = createJournal(nowMs);
	const tuning = tuningOf(options);
	const events = new EventEmitter<{ change: [SandboxChange] }>();
	const state = createChatState({
		admins,
		accounts: options.accounts,
		groups: options.groups,
		moderation: options.moderation,
		groupMessagesPerSecond: options.enforceLimits ? GROUP_MESSAGES_PER_SECOND : undefined,
		nowMs,
		random,
		changed(change) {
			events.emit('change', change);
			page.changed(change);
		},
	});
	const faults = createFaults(random);
	let callbackSettings = options.callbacks;
	const callbacks = createCallbacks({
		settings: () => callbackSettings,
		sdkAppId,
		token: callbackToken,
		nowMs,
		finished(record) {
			journal.addCallback(record);
			options.log?.(callbackLogLine(nowMs(), record));
		},
	});
	const apis = await loadApis();
	const requestGuard = createRequestGuard({
		...options,
		sdkAppId,
		admins,
		apis,
		signatures: checkSignatures(secretKey, nowMs),
		limit: () => tuning.limit,
		limits: countBySlidingSecond(),
	});
	const calls: CallRecord[] = [];
	const closing = new AbortController();
	// Every call that waits adds a listener, which Node would take for a leak from the eleventh on.
	setMaxListeners(0, closing.signal);
	const page = createPage({ state, journal, tuning, sandbox: () => sandbox });
	const serving = await serve(options, ({ connectionOf }) => {
		const listener = createListener({
			requestGuard,
			faults,
			state,
			callbacks,
			connectionOf,
			record(call) {
				if (calls.length >= MAX_CALLS) calls.splice(0, MAX_CALLS / 10);
				calls.push(call);
			},
			finished(call, reply) {
				journal.addCall(call, reply);
				options.log?.(logLine(nowMs(), call, reply));
			},
			work: () => pause(tuning.latencyMs, closing.signal),
		});
		return (request, response) => {
			if (!page.take(request, response)) void listener(request, response);
		};
	});
	let seeded = 0;
	const sandbox: Sandbox = {
		url: serving.url,
		credential: {
			sdkAppId,
			secretKey,
			adminUserId,
			region: 'custom',
			baseUrl: serving.url,
			callbackToken,
		},
		faults: faults.controls,
		calls,
		connections: serving.connections,
		get callbacks() {
			return callbackSettings;
		},
		set callbacks(settings) {
			callbackSettings = settings;
			page.settingsChanged();
		},
		callbackCalls: callbacks.records,
		callbacksSettled: callbacks.settled,
		async fireCallback(command, body, platform = 'Unknown') {
			callbacks.after(command, body, { platform, clientIp: '127.0.0.1' });
			await callbacks.settled();
		},
		userSends: (message) => userSends({ state, callbacks }, message),
		seed: (messages) => messages.map((message) => seedMessage(state, message, seeded++)),
		conversation: (a, b) => [...state.conversations.between(a, b)],
		seedGroup: (messages) => messages.map((message) => seedGroupMessage(state, message)),
		group: (groupId, topicId) => [...state.groups.messages(groupId, topicId)],
		account: (userId, groupId = '') => ({
			imported: state.accounts.has(userId),
			mutedSeconds: {
				oneToOne: state.mutes.remaining('oneToOne', userId),
				allGroups: state.mutes.remaining('allGroups', userId),
				inGroup: state.mutes.remaining({ groupId }, userId),
			},
			kicks: state.accounts.kicksOf(userId),
		}),
		state: inspect(state),
		on: (event, listener) => void events.on(event, listener),
		async close() {
			closing.abort();
			page.close();
			callbacks.close();
			await callbacks.settled();
			await serving.close();
		},
	};
	return sandbox;
};

/**
 * Calls that are kept. At this number the oldest tenth is dropped; with more, a long benchmark
 * takes more memory.
 */
const MAX_CALLS = 200_000;
/** Tencent's limit for one group, beyond which it drops messages. */
const GROUP_MESSAGES_PER_SECOND = 40;

const tuningOf = (options: SandboxOptions): Tuning => ({
	latencyMs: options.latencyMs ?? 0,
	limit: options.enforceLimits ? (options.limitPerSecond ?? 'documented') : undefined,
});

const pause = async (ms: number, signal: AbortSignal) => {
	if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
};

const credentialOf = (options: SandboxOptions) => ({
	sdkAppId: options.sdkAppId ?? defaults.sdkAppId,
	secretKey: options.secretKey ?? defaults.secretKey,
	adminUserId: options.adminUserId ?? defaults.adminUserId,
	callbackToken: options.callbackToken ?? defaults.callbackToken,
});

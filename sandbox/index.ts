import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { apis } from './apis';
import { createCallbacks } from './callbacks/callbacks';
import { userSends } from './delivery/userSends';
import { createFaults } from './faults';
import { createDoor } from './http/door';
import { createListener } from './http/listener';
import { serve } from './http/serve';
import { countBySlidingSecond } from './limits';
import { callbackLogLine, logLine } from './logLine';
import { defaults, type SandboxOptions } from './options';
import { seedGroupMessage, seedMessage } from './seeding';
import { checkSignatures } from './signatures';
import { createWorld } from './state/world';
import type { Sandbox } from './sandbox';
import type { CallRecord, SandboxChange } from './types';

export type { CallbackRecord, CallbackSettings } from './callbacks/types';
export type { UserMessage } from './delivery/userSends';
export type { FaultCall, FaultOdds, Faults } from './faults';
export type { GroupOptions, SandboxOptions } from './options';
export type { Reply } from './reply';
export type { Sandbox } from './sandbox';
export type * from './types';

/** Starts a sandbox on 127.0.0.1. Rejects with Node's error, such as EADDRINUSE for a taken port. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
	const { sdkAppId, secretKey, adminUserId, callbackToken } = credentialOf(options);
	const nowMs = options.nowMs ?? Date.now;
	const random = options.random ?? Math.random;
	const admins = [adminUserId, ...(options.admins ?? [])];
	const events = new EventEmitter<{ change: [SandboxChange] }>();
	const world = createWorld({
		admins,
		accounts: options.accounts,
		groups: options.groups,
		groupMessagesPerSecond: options.enforceLimits ? GROUP_MESSAGES_PER_SECOND : undefined,
		nowMs,
		random,
		changed: (change) => events.emit('change', change),
	});
	const faults = createFaults(random);
	let callbackSettings = options.callbacks;
	const callbacks = createCallbacks({
		settings: () => callbackSettings,
		sdkAppId,
		token: callbackToken,
		nowMs,
		finished: (record) => options.log?.(callbackLogLine(nowMs(), record)),
	});
	const door = createDoor({
		...options,
		sdkAppId,
		admins,
		apis,
		signatures: checkSignatures(secretKey, nowMs),
		limits: countBySlidingSecond(),
	});
	const calls: CallRecord[] = [];
	const closing = new AbortController();
	const serving = await serve(options, ({ connectionOf }) =>
		createListener({
			door,
			faults,
			world,
			callbacks,
			connectionOf,
			record(call) {
				if (calls.length >= MAX_CALLS) calls.splice(0, MAX_CALLS / 10);
				calls.push(call);
			},
			finished: (call, reply) => options.log?.(logLine(nowMs(), call, reply)),
			work: () => pause(options.latencyMs ?? 0, closing.signal),
		}),
	);
	let seeded = 0;
	return {
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
		},
		callbackCalls: callbacks.records,
		callbacksSettled: callbacks.settled,
		async fireCallback(command, body, platform = 'Unknown') {
			callbacks.after(command, body, { platform, clientIp: '127.0.0.1' });
			await callbacks.settled();
		},
		userSends: (message) => userSends({ world, callbacks }, message),
		seed: (messages) => messages.map((message) => seedMessage(world, message, seeded++)),
		conversation: (a, b) => [...world.conversations.between(a, b)],
		seedGroup: (messages) => messages.map((message) => seedGroupMessage(world, message)),
		group: (groupId, topicId) => [...world.groups.messages(groupId, topicId)],
		account: (userId, groupId = '') => ({
			imported: world.accounts.has(userId),
			mutedSeconds: {
				oneToOne: world.mutes.remaining('oneToOne', userId),
				allGroups: world.mutes.remaining('allGroups', userId),
				inGroup: world.mutes.remaining({ groupId }, userId),
			},
			kicks: world.accounts.kicksOf(userId),
		}),
		on: (event, listener) => void events.on(event, listener),
		async close() {
			closing.abort();
			callbacks.close();
			await callbacks.settled();
			await serving.close();
		},
	};
};

const MAX_CALLS = 200_000;
const GROUP_MESSAGES_PER_SECOND = 40;

const pause = async (ms: number, signal: AbortSignal) => {
	if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
};

const credentialOf = (options: SandboxOptions) => ({
	sdkAppId: options.sdkAppId ?? defaults.sdkAppId,
	secretKey: options.secretKey ?? defaults.secretKey,
	adminUserId: options.adminUserId ?? defaults.adminUserId,
	callbackToken: options.callbackToken ?? defaults.callbackToken,
});

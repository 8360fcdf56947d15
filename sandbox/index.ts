import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { apis } from './apis';
import { createFaults, type Faults } from './faults';
import { createDoor } from './http/door';
import { createListener } from './http/listener';
import { serve, type ConnectionCounts } from './http/serve';
import { countBySlidingSecond } from './limits';
import { logLine } from './logLine';
import { defaults, type SandboxOptions } from './options';
import { seedGroupMessage, seedMessage } from './seeding';
import { checkSignatures } from './signatures';
import { createWorld } from './state/world';
import type {
	AccountState,
	CallRecord,
	SandboxChange,
	SandboxCredential,
	SeedGroupMessage,
	SeedMessage,
	StoredGroupMessage,
	StoredMessage,
} from './types';

export type { FaultCall, FaultOdds, Faults } from './faults';
export type { GroupOptions, SandboxOptions } from './options';
export type * from './types';

/** A Tencent Cloud Chat on one's own machine. */
export interface Sandbox {
	/** `http://127.0.0.1:7700` */
	readonly url: string;
	/** What to type into the n8n credential. */
	readonly credential: SandboxCredential;
	readonly faults: Faults;
	/** Every call in order of arrival; the oldest go once there are more than 200,000. */
	readonly calls: CallRecord[];
	readonly connections: Readonly<ConnectionCounts>;
	/** Puts messages in without a call, and gives them as they are stored. */
	seed(messages: readonly SeedMessage[]): StoredMessage[];
	/** Both directions between two accounts, oldest first, as they are at this moment. */
	conversation(a: string, b: string): StoredMessage[];
	seedGroup(messages: readonly SeedGroupMessage[]): StoredGroupMessage[];
	/** A group's messages, or a topic's, oldest first. */
	group(groupId: string, topicId?: string): StoredGroupMessage[];
	/** @param groupId a group to tell the account's mute of */
	account(userId: string, groupId?: string): AccountState;
	on(event: 'change', listener: (change: SandboxChange) => void): void;
	/** Ends every connection at once, also those that still wait for an answer. */
	close(): Promise<void>;
}

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

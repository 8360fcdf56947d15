import type { CallbackRecord, CallbackSettings } from './callbacks/callbackTypes';
import type { UserMessage } from './delivery/userSends';
import type { Faults } from './faults';
import type { ConnectionCounts } from './http/serve';
import type { Reply } from './reply';
import type { SandboxState } from './state/inspect';
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

/** A Tencent Cloud Chat on one's own machine. */
export interface Sandbox {
	/** `http://127.0.0.1:7700`; opened in a browser it shows the sandbox's own page. */
	readonly url: string;
	/** What to type into the n8n credential. */
	readonly credential: SandboxCredential;
	readonly faults: Faults;
	/** Every call in order of arrival; the oldest go once there are more than 200,000. */
	readonly calls: CallRecord[];
	readonly connections: Readonly<ConnectionCounts>;
	/** Where the sandbox tells of what happens; may be set and changed at any time. */
	callbacks: CallbackSettings | undefined;
	/** Every callback that was sent, in order of their start, also the tries that failed. */
	readonly callbackCalls: readonly CallbackRecord[];
	/** Once no callback is under way any more. */
	callbacksSettled: () => Promise<void>;
	/** Sends any callback, such as `Alert.RequestOverLimit`, without anything having happened. */
	fireCallback(command: string, body: Record<string, unknown>, platform?: string): Promise<void>;
	/** Sends as a user's app does: held to mutes and members, and to what a before-callback answers. */
	userSends(message: UserMessage): Promise<Reply>;
	/** Puts messages in without a call, and gives them as they are stored. */
	seed(messages: readonly SeedMessage[]): StoredMessage[];
	/** Both directions between two accounts, oldest first, as they are at this moment. */
	conversation(a: string, b: string): StoredMessage[];
	seedGroup(messages: readonly SeedGroupMessage[]): StoredGroupMessage[];
	/** A group's messages, or a topic's, oldest first. */
	group(groupId: string, topicId?: string): StoredGroupMessage[];
	/** @param groupId a group to tell the account's mute of */
	account(userId: string, groupId?: string): AccountState;
	/** What there is beside messages: groups with their members, mutes and bans, and so on. */
	readonly state: SandboxState;
	on(event: 'change', listener: (change: SandboxChange) => void): void;
	/** Ends every connection at once, also those that still wait for an answer. */
	close(): Promise<void>;
}

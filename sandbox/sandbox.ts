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

/** A Tencent Cloud Chat that runs on one's own machine. */
export interface Sandbox {
	/** Such as `http://127.0.0.1:7700`. Opened in a browser, it shows the sandbox's own page. */
	readonly url: string;
	/** The values for the n8n credential. */
	readonly credential: SandboxCredential;
	readonly faults: Faults;
	/** Every call in order of arrival. Of more than 200,000, the oldest are dropped. */
	readonly calls: CallRecord[];
	readonly connections: Readonly<ConnectionCounts>;
	/** Where callbacks are sent. Can be changed at any time; undefined sends none. */
	callbacks: CallbackSettings | undefined;
	/** Every callback that was sent, in order of their start, including attempts that failed. */
	readonly callbackCalls: readonly CallbackRecord[];
	/** Resolves when every callback was answered or has failed. */
	callbacksSettled: () => Promise<void>;
	/** Sends any callback, such as `Alert.RequestOverLimit`, although nothing has happened. */
	fireCallback(command: string, body: Record<string, unknown>, platform?: string): Promise<void>;
	/** Sends as a user's app does: mutes, memberships and the answer to a before-callback apply. */
	userSends(message: UserMessage): Promise<Reply>;
	/** Stores messages without a call, and gives them as they are stored. */
	seed(messages: readonly SeedMessage[]): StoredMessage[];
	/**
	 * Gives the messages in both directions between two accounts, the oldest first, as they are now.
	 */
	conversation(a: string, b: string): StoredMessage[];
	/** Stores group messages without a call. A group that does not exist is made. */
	seedGroup(messages: readonly SeedGroupMessage[]): StoredGroupMessage[];
	/** Gives the messages of a group or topic, the oldest first. */
	group(groupId: string, topicId?: string): StoredGroupMessage[];
	/**
	 * Gives what is known of an account.
	 *
	 * @param groupId the group whose mute of the account is given as `inGroup`
	 */
	account(userId: string, groupId?: string): AccountState;
	/**
	 * Everything beside messages: groups with their members, mutes and bans, profiles, moderation.
	 */
	readonly state: SandboxState;
	/** Calls the listener after every change of the state. */
	on(event: 'change', listener: (change: SandboxChange) => void): void;
	/** Ends every connection at once, including those that wait for an answer. */
	close(): Promise<void>;
}

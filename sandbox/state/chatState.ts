import { countBySlidingSecond, type SlidingSecond } from '../callRate';
import type { GroupOptions } from '../sandboxOptions';
import type { SandboxChange } from '../types';
import { createAccounts, type Accounts } from './accounts';
import { createConversations, type Conversations } from './conversations';
import { createGroups, type Groups } from './groups';
import { createMembers, type Members } from './members';
import { createModeration, type Moderation, type ModerationOptions } from './moderation';
import { createMutes, type Mutes } from './mutes';
import { createProfiles, type Profiles } from './profiles';

/** Everything that the sandbox knows about its app. */
export interface ChatState {
	readonly accounts: Accounts;
	readonly conversations: Conversations;
	readonly groups: Groups;
	readonly members: Members;
	readonly mutes: Mutes;
	readonly profiles: Profiles;
	readonly moderation: Moderation;
	/** Counts the messages of each group, by its ID. */
	readonly groupRate: SlidingSecond;
	/** Milliseconds since 1970. */
	nowMs(): number;
	/** From 0 up to but not including 1. */
	random(): number;
	/** Called after each change. */
	changed(change: SandboxChange): void;
}

export interface ChatStateOptions {
	admins: readonly string[];
	accounts?: readonly string[];
	groups?: readonly GroupOptions[];
	groupMessagesPerSecond?: number;
	moderation?: ModerationOptions;
	nowMs: () => number;
	random: () => number;
	changed: (change: SandboxChange) => void;
}

export const createChatState = ({
	admins,
	accounts,
	groups,
	groupMessagesPerSecond,
	moderation,
	...hooks
}: ChatStateOptions): ChatState => ({
	accounts: createAccounts(admins, accounts),
	conversations: createConversations(),
	groups: createGroups(groups, groupMessagesPerSecond),
	members: createMembers(hooks.nowMs),
	mutes: createMutes(hooks.nowMs),
	profiles: createProfiles(),
	moderation: createModeration(hooks.nowMs, moderation),
	groupRate: countBySlidingSecond(),
	...hooks,
});

/** Unix time. */
export const nowSeconds = (state: ChatState): number => Math.floor(state.nowMs() / 1000);

/** Draws an unsigned 32-bit number, as Tencent has for MsgSeq and MsgRandom. */
export const randomUint32 = (state: ChatState): number => Math.floor(state.random() * 4294967296);

import type { SandboxChange } from '../types';
import { createAccounts, type Accounts } from './accounts';
import { createConversations, type Conversations } from './conversations';

/** Everything the sandbox knows of its app. */
export interface World {
	readonly accounts: Accounts;
	readonly conversations: Conversations;
	nowMs(): number;
	/** From 0 up to, without, 1. */
	random(): number;
	changed(change: SandboxChange): void;
}

export interface WorldOptions {
	admins: readonly string[];
	accounts?: readonly string[];
	nowMs: () => number;
	random: () => number;
	changed: (change: SandboxChange) => void;
}

export const createWorld = ({ admins, accounts, ...hooks }: WorldOptions): World => ({
	accounts: createAccounts(admins, accounts),
	conversations: createConversations(),
	...hooks,
});

export const nowSeconds = (world: World): number => Math.floor(world.nowMs() / 1000);

export const randomUint32 = (world: World): number => Math.floor(world.random() * 4294967296);

import { createHash } from 'node:crypto';

import { signUserSig } from './userSig';

/** Who signs: one app, its key, and the admin in whose name calls are made. */
export interface Signer {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
}

export interface UserSigCache {
	/** A UserSig that is valid for at least another 12 hours. */
	get(signer: Signer): Promise<string>;
	/**
	 * Forgets a UserSig that Tencent refused, so that the next call signs afresh. One that was signed
	 * since then stays, so that many calls refused at the same time lead to one signing.
	 */
	drop(signer: Signer, refused: string): void;
}

/**
 * A UserSig is valid for 24 hours, and signed afresh after half of that. Tencent advises no less (code
 * 70001); with more, one that leaked could be used for longer.
 */
export const lifetimeSeconds = 24 * 60 * 60;

/** `nowMs` is the wall clock, in ms since 1970. The oldest UserSig leaves when there are too many. */
export const createUserSigCache = ({
	nowMs,
	maxEntries = 1000,
	sign = signUserSig,
}: {
	readonly nowMs: () => number;
	readonly maxEntries?: number;
	readonly sign?: typeof signUserSig;
}): UserSigCache => {
	const entries = new Map<string, Entry>();

	const renew = (key: string, signer: Signer): Promise<string> => {
		const issuedAtSeconds = Math.floor(nowMs() / 1000);
		const { sdkAppId, secretKey, adminUserId: userId } = signer;
		const userSig = sign({ sdkAppId, secretKey, userId, issuedAtSeconds, lifetimeSeconds });
		const entry: Entry = { issuedAtSeconds, userSig };

		entries.delete(key);
		entries.set(key, entry);
		dropOldest(entries, maxEntries);
		userSig.then(
			(signed) => (entry.signed = signed),
			() => {
				if (entries.get(key) === entry) entries.delete(key);
			},
		);
		return userSig;
	};

	return {
		get: (signer) => {
			const key = signerKey(signer);
			const entry = entries.get(key);
			return entry && isFresh(entry, nowMs()) ? entry.userSig : renew(key, signer);
		},
		drop: (signer, refused) => {
			const key = signerKey(signer);
			if (entries.get(key)?.signed === refused) entries.delete(key);
		},
	};
};

interface Entry {
	readonly issuedAtSeconds: number;
	/** Kept while it is still being signed, so that calls at the same time share one signing. */
	readonly userSig: Promise<string>;
	/** The same once it is there. */
	signed?: string;
}

/** A clock that was set back makes a UserSig come from the future, which Tencent may refuse. */
const isFresh = ({ issuedAtSeconds }: Entry, nowMs: number): boolean => {
	const ageSeconds = nowMs / 1000 - issuedAtSeconds;
	return ageSeconds >= 0 && ageSeconds < lifetimeSeconds / 2;
};

/**
 * The same text for the same signer, to find by it what belongs to one. The secret key is hashed, so
 * that nothing that prints a map can show it; every call asks, so each object's is worked out once.
 */
export function signerKey(signer: Signer): string {
	const known = signerKeys.get(signer);
	if (known !== undefined) return known;
	const { sdkAppId, secretKey, adminUserId } = signer;
	const key = createHash('sha256')
		.update(JSON.stringify([sdkAppId, secretKey, adminUserId]))
		.digest('base64');
	signerKeys.set(signer, key);
	return key;
}

const signerKeys = new WeakMap<Signer, string>();

const dropOldest = (entries: Map<string, Entry>, maxEntries: number): void => {
	const [oldest] = entries.keys();
	if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
};

import type { Time } from '../time';
import { RateLimiter } from './rateLimiter';
import { NodeRateLimit } from './nodeRateLimit';

/** The pacers of a process: one for each API of each app, and the shares of nodes. */
export class RateLimiters {
	private readonly pacers = new Map<string, RateLimiter>();
	private readonly shares = new Map<string, NodeRateLimit>();

	constructor(private readonly time: Time) {}

	/** @param app endpoint and SDKAppID, as one text */
	of(app: string, api: { readonly path: string; readonly callsPerSecond: number }): RateLimiter {
		const key = `${app} ${api.path}`;
		const known = this.pacers.get(key);
		if (known !== undefined) return known;
		const pacer = new RateLimiter(api.callsPerSecond, this.time);
		this.pacers.set(key, pacer);
		return pacer;
	}

	/** The share of one node, the same in all its executions; the last pace asked for holds. */
	share(owner: string, callsPerSecond: number | undefined): NodeRateLimit | undefined {
		if (callsPerSecond === undefined) {
			this.shares.delete(owner);
			return undefined;
		}
		const share = this.shares.get(owner) ?? new NodeRateLimit(callsPerSecond);
		share.callsPerSecond = callsPerSecond;
		this.shares.set(owner, share);
		return share;
	}
}

import type { Time } from '../time';
import { RateLimiter } from './rateLimiter';
import { NodeRateLimit } from './nodeRateLimit';
import { PartLimiter } from './partLimiter';

/**
 * From 1,000 limiters of parts on, those that hold nothing are forgotten. More would only take memory;
 * with fewer, they would be looked through for each call.
 */
const manyParts = 1_000;

/** The rate limits of a process: one for each API of each app, for their parts, and for nodes. */
export class RateLimiters {
	private readonly rateLimiters = new Map<string, RateLimiter>();
	private readonly nodeRateLimits = new Map<string, NodeRateLimit>();
	private readonly parts = new Map<string, PartLimiter>();

	constructor(private readonly time: Time) {}

	/** @param app endpoint and SDKAppID, as one text */
	of(app: string, api: { readonly path: string; readonly callsPerSecond: number }): RateLimiter {
		const key = `${app} ${api.path}`;
		const known = this.rateLimiters.get(key);
		if (known !== undefined) return known;
		const rateLimiter = new RateLimiter(api.callsPerSecond, this.time);
		this.rateLimiters.set(key, rateLimiter);
		return rateLimiter;
	}

	/**
	 * The limiter of a part of an API's calls, such as those to one group; the last limit asked for holds.
	 *
	 * @param part app, API and part, as one text
	 */
	ofPart(part: string, { limit, windowMs }: { limit: number; windowMs: number }): PartLimiter {
		const limiter = this.parts.get(part) ?? new PartLimiter(limit, windowMs, this.time);
		limiter.limit = limit;
		// At the end stand those asked for last.
		this.parts.delete(part);
		this.forgetIdleParts();
		this.parts.set(part, limiter);
		return limiter;
	}

	private forgetIdleParts(): void {
		for (const [part, limiter] of this.parts) {
			if (this.parts.size < manyParts) return;
			if (limiter.isIdle()) this.parts.delete(part);
		}
	}

	/** The limit of one node, the same in all its executions; the last pace asked for holds. */
	ofNode(owner: string, callsPerSecond: number | undefined): NodeRateLimit | undefined {
		if (callsPerSecond === undefined) {
			this.nodeRateLimits.delete(owner);
			return undefined;
		}
		const nodeRateLimit = this.nodeRateLimits.get(owner) ?? new NodeRateLimit(callsPerSecond);
		nodeRateLimit.callsPerSecond = callsPerSecond;
		this.nodeRateLimits.set(owner, nodeRateLimit);
		return nodeRateLimit;
	}
}

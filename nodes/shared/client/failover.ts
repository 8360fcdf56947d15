import type { Endpoint } from '../regions';

/**
 * Calls keep to the other name of the data center for a minute before the first one is tried again. With
 * less, calls would wait for an unreachable name more often; with more, they would be away from the one
 * that the user chose for longer than it is away.
 */
export const failoverMs = 60_000;

/**
 * Which name of an app's data center calls go to: the primary, unless it could not be reached at all
 * and the app's endpoint has a backup. One for the whole process, so that not every call finds out
 * for itself.
 */
export class Failover {
	private readonly backups = new Map<string, number>();

	/** The origin to send to, such as `https://console.tim.qq.com`. */
	originOf({ origin, backupOrigin }: Endpoint, nowMs: number): string {
		const untilMs = this.backups.get(origin) ?? -Infinity;
		return backupOrigin !== undefined && nowMs < untilMs ? backupOrigin : origin;
	}

	/**
	 * Notes that an origin of the endpoint could not be reached. Gives whether the endpoint has another
	 * name to try before it counts as unreachable.
	 */
	unreachable({ origin, backupOrigin }: Endpoint, triedOrigin: string, nowMs: number): boolean {
		if (backupOrigin === undefined) return false;
		if (triedOrigin === origin) this.backups.set(origin, nowMs + failoverMs);
		else this.backups.delete(origin);
		return triedOrigin === origin;
	}
}

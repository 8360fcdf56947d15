import type { Endpoint } from '../regions';

/** An app and the admin in whose name calls are made. */
export interface App {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
	readonly endpoint: Endpoint;
}

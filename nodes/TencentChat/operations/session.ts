import type { Api } from '../../shared/apis/api';
import type { Result } from '../../shared/result';
import type { ItemFailure, OutputEntry } from './outputEntry';

/** What an operation may do with Tencent Chat on behalf of one item. */
export interface Session {
	/** Calls an API with the item's options. */
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: Record<string, unknown>,
	): Promise<Result<Reply, ItemFailure>>;
	/** Whether the item only asks for the request that would be sent. */
	readonly dryRun: boolean;
	/** The request as it would be sent, without its signature. */
	preview<Request, Reply>(api: Api<Request, Reply>, body: Record<string, unknown>): OutputEntry;
}

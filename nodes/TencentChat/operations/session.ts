import type { Api } from '../../shared/apis/api';
import type { Result } from '../../shared/result';
import type { ItemFailure, OutputEntry } from './outputEntry';

/** What an operation may do with Tencent Chat on behalf of one item. */
export interface Session {
	/** Calls an API with the item's options. */
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: Record<string, unknown>,
	): Promise<Outcome<Reply>>;
	/** What is wrong with a request, without sending it. */
	check<Request, Reply>(
		api: Api<Request, Reply>,
		body: Record<string, unknown>,
	): ItemFailure | undefined;
	/** Whether the item only asks for the request that would be sent. */
	readonly dryRun: boolean;
	/** The request as it would be sent, without its signature. */
	preview<Request, Reply>(api: Api<Request, Reply>, body: Record<string, unknown>): OutputEntry;
	/** In whose name calls are made. */
	readonly adminUserId: string;
	/** A random number of 32 bits, by which Tencent tells a repeated message from a new one. */
	randomUint32(): number;
	/** Unix time. */
	nowSeconds(): number;
}

export type Outcome<Reply> = Result<Reply, ItemFailure> & {
	/** Whether Tencent may have carried out a try before the last. */
	readonly mayHaveBeenDoneBefore: boolean;
};

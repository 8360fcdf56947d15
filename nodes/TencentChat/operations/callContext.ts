import type { LoadApi } from '../../shared/apis';
import type { LookAt } from '../../shared/media/fillMedia';
import type { Result } from '../../shared/result';
import type { ItemFailure, OutputEntry } from './outputEntry';

/** What an operation may do with Tencent Chat on behalf of one item. */
export interface CallContext {
	/** Calls an API with the item's options. */
	call<Request, Reply>(
		api: LoadApi<Request, Reply>,
		body: NoInfer<Request>,
	): Promise<Outcome<Reply>>;
	/** What is wrong with the first request that is wrong, without sending any. */
	check<Request, Reply>(
		api: LoadApi<Request, Reply>,
		...bodies: ReadonlyArray<NoInfer<Request>>
	): Promise<ItemFailure | undefined>;
	/**
	 * The same for the parts of one long list: says which entry is wrong as it stands in the whole.
	 *
	 * @param list the field that holds each request's part of the list
	 */
	checkParts<Request, Reply>(
		api: LoadApi<Request, Reply>,
		list: NoInfer<keyof Request>,
		bodies: ReadonlyArray<NoInfer<Request>>,
	): Promise<ItemFailure | undefined>;
	/** Whether the item only asks for the requests that would be sent. */
	readonly dryRun: boolean;
	/** The requests as they would be sent, without their signature. */
	preview<Request, Reply>(
		api: LoadApi<Request, Reply>,
		...bodies: ReadonlyArray<NoInfer<Request>>
	): Promise<readonly OutputEntry[]>;
	/** The app that calls are about. */
	readonly sdkAppId: number;
	/** In whose name calls are made. */
	readonly adminUserId: string;
	/** A random number of 32 bits, by which Tencent tells a repeated message from a new one. */
	randomUint32(): number;
	/** A MsgSeq for a new one-to-one message, above those given before. */
	nextMsgSeq(): number;
	/** Unix time. */
	nowSeconds(): number;
	/** Looks at the file behind an address. */
	readonly lookAt: LookAt;
	/** Looks at the file in a binary field of the item. */
	readonly lookAtBinary: LookAt;
}

export type Outcome<Reply> = Result<Reply, ItemFailure> & {
	/** Whether Tencent may have carried out a try before the last. */
	readonly mayHaveBeenDoneBefore: boolean;
};

import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { LoadApi } from '../../shared/apis';
import type { CallFailure } from '../../shared/client/failure';
import type { Result } from '../../shared/result';

/** What a list may use while the editor waits for it. */
export interface ListContext {
	/** Calls an API. A call that is still running when the time is up fails as cancelled. */
	call<Request, Reply>(
		api: LoadApi<Request, Reply>,
		body: NoInfer<Request>,
	): Promise<Result<Reply, CallFailure>>;
	/** The credential's admin, who sends where an operation names no sender. */
	readonly adminUserId: string;
	/** Whether the time is up, after which a list gives what it has found so far. */
	readonly timeIsUp: () => boolean;
	/** Unix time. */
	readonly nowSeconds: () => number;
}

/**
 * Prepares one look-up with the credential of the form. Rejects where the credential cannot be
 * used.
 */
export type CreateListContext = (context: ILoadOptionsFunctions) => Promise<ListContext>;

import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { LoadApi } from '../../shared/apis';
import type { CallFailure } from '../../shared/client/failure';
import type { Result } from '../../shared/result';

/** What a list may do while the editor waits for it. */
export interface ListSession {
	/** Calls an API, within the time that is left. */
	call<Request, Reply>(
		api: LoadApi<Request, Reply>,
		body: NoInfer<Request>,
	): Promise<Result<Reply, CallFailure>>;
	/** In whose name calls are made. */
	readonly adminUserId: string;
	/** Whether the time is up: a list then gives what it has. */
	readonly timeIsUp: () => boolean;
	readonly nowSeconds: () => number;
}

/** Begins one look-up with the credential of the form. Throws where the credential cannot be used. */
export type StartListSession = (context: ILoadOptionsFunctions) => Promise<ListSession>;

import type { Api } from '../apis/api';
import type { App } from './app';
import { Call } from './call';
import type { CallOptions, CallResult } from './callTerms';
import type { ClientDependencies } from './dependencies';

export interface TencentChatClient {
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: NoInfer<Request>,
		options: CallOptions,
	): Promise<CallResult<Reply>>;
}

/**
 * Calls Tencent Cloud Chat's REST API in the name of one app: validates, paces, signs, sends, reads
 * the answer and tries again where that is right. Never throws for what a call may come to.
 *
 * @see https://trtc.io/document/34620
 */
export const createClient = (dependencies: ClientDependencies, app: App): TencentChatClient => ({
	call: async (api, body, options) => await new Call(dependencies, app, api, body, options).run(),
});

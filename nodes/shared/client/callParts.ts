import type { Api } from '../apis/api';
import type { CountedPart, RateLimiter } from '../rateLimit/rateLimiter';
import type { Result } from '../result';
import type { Standing } from './appState/standing';
import type { AttemptFailureCause } from './attemptFailure';
import type { CallRecord } from './callRecord';
import type { App } from './app';
import type { CallOptions, ClientDependencies } from './callTerms';

/** What one try of a call came to. */
export type Attempted<Reply> =
	| {
			readonly kind: 'sent';
			readonly answer: Result<Reply, AttemptFailureCause>;
			/** When it went on the wire; nothing where it did not come so far. */
			readonly leftMs: number | undefined;
			readonly retryAfterMs: number | undefined;
	  }
	| { readonly kind: 'notSent'; readonly because: NotSent };

export type NotSent =
	| 'stopped'
	/** The state of the app does not let it succeed. */
	| 'givenUp'
	/** By now Tencent would not know it as a repeat. */
	| 'tooLate';

/** What the tries of one call have in common. */
export interface CallParts<Reply> {
	readonly dependencies: ClientDependencies;
	readonly app: App;
	readonly api: Pick<Api<never, Reply>, 'path' | 'reply' | 'keepsInexact' | 'partLimit'>;
	readonly json: string;
	readonly options: CallOptions;
	readonly rateLimiter: RateLimiter;
	readonly part: CountedPart | undefined;
	readonly standing: Standing;
	readonly record: CallRecord;
	/** Asked when it is about to go on the wire. */
	readonly mayBeSent: () => boolean;
}

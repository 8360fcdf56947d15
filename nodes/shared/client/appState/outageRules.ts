import type { OutageRule } from './outage';

/** A host that is away for half a minute costs no item, and a person waits no longer than this. */
export const outagePatienceMs = 45_000;

/** How long calls wait while the app stays over its limit; some of Tencent's limits count a minute. */
export const overLimitPatienceMs = 120_000;

/** So many failures in a row say that it is not the items'. */
const inARow = 16;

/** A single refusal may be a slip; so many calls with none answered in between are none. */
const fewestRefusals = 3;

/** What an app may meet that no item of it can help. */
export const outageRules = {
	/** No connection to the host, for any API. */
	unreachable: {
		patienceMs: outagePatienceMs,
		holdsFrom: 1,
		givesUpFrom: 1,
		forgottenAfterMs: outagePatienceMs,
	},
	/** An API that gives no answer of Tencent's: silence, lost connections, a gateway's pages. */
	unanswered: {
		patienceMs: outagePatienceMs,
		holdsFrom: inARow,
		givesUpFrom: 1,
		forgottenAfterMs: outagePatienceMs,
	},
	/** An API that says over limit to every call. The pace slows them down, so that none has to wait. */
	overLimit: {
		patienceMs: overLimitPatienceMs,
		holdsFrom: Infinity,
		givesUpFrom: 1,
		forgottenAfterMs: overLimitPatienceMs,
	},
	/** A key, an app, an admin or an IP address that is refused. Final for those who were there. */
	refused: {
		patienceMs: 0,
		holdsFrom: Infinity,
		givesUpFrom: fewestRefusals,
		forgottenAfterMs: Infinity,
	},
} as const satisfies Record<string, OutageRule>;

export type OutageName = keyof typeof outageRules;

/** A try that was not answered in its whole time says as much as many that failed quickly. */
export const weightOfSilence = inARow;

import type { OutageRule } from './outage';

/**
 * A host may be away for 45 s. A restart of half a minute then costs no item; with more, a person would
 * wait for longer to hear that it cannot be reached.
 */
export const outagePatienceMs = 45_000;

/**
 * Calls wait for two minutes while the app stays over its limit. Some of Tencent's limits count a minute,
 * so with less items would fail that need only wait; with more, a job that cannot succeed hangs.
 */
export const overLimitPatienceMs = 120_000;

/**
 * Sixteen failures in a row say that they are not the items'. With fewer, a few items that Tencent cannot
 * handle would hold the others up; with more, as many calls would each wait for a silent API.
 */
const inARow = 16;

/**
 * Three refusals with no call answered in between are no slip. With fewer, one slip would end a run; with
 * more, a wrong key would cost as many calls.
 */
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

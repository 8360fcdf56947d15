import { outagePatienceMs, overLimitPatienceMs } from './appState/outageRules';
import type { CallFailure, StopReason } from './failure';

type Failed = Pick<CallFailure, 'kind' | 'errorClass'>;

/**
 * Why there was no further try, as a sentence that follows others, or nothing.
 *
 * @param mayHaveBeenDoneBefore whether Tencent may have carried out a try before the last
 */
export function describeStop(
	failure: Failed,
	stopped: StopReason,
	mayHaveBeenDoneBefore: boolean,
): string {
	switch (stopped) {
		case 'mayHaveBeenDone':
			return mayHaveBeenDoneBefore
				? ' Tencent Chat may have carried it out at an earlier try: check before you repeat it.'
				: ' It was not tried again, since Tencent Chat may have carried it out: check before you repeat it.';
		case 'waitedTooLong':
			return failure.errorClass === 'overLimit' ? waitedForLimit : waitedForAnswer;
		default:
			return '';
	}
}

/** Why a call was not made at all. */
export const whyNotCalled = (failure: Failed): string =>
	`Nothing was sent for this item: ${reasonsNotToCall[reasonOf(failure)]}`;

const reasonOf = ({ errorClass, kind }: Failed): keyof typeof reasonsNotToCall => {
	if (errorClass === 'overLimit') return 'overLimit';
	return kind === 'refused' && errorClass !== 'retry' ? 'refused' : 'unreachable';
};

const seconds = (ms: number): string => `${ms / 1_000} seconds`;

const waitedForLimit = ` The node waited ${seconds(overLimitPatienceMs)} for the limit; lower the load or set Max Calls per Second.`;
const waitedForAnswer = ` No call got through for ${seconds(outagePatienceMs)}, or the node waited a minute between its tries; then it gave up.`;

const reasonsNotToCall = {
	overLimit: `for ${seconds(overLimitPatienceMs)}, every call before it was over the limit.`,
	refused: 'calls before it were refused for this reason, and it would have been too.',
	unreachable: `for ${seconds(outagePatienceMs)}, no call before it got through.`,
};

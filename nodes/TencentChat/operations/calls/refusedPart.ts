import type { CallFailure } from '../../../shared/client/failure';
import { describeErrorCode } from '../../../shared/errorCodes';

/** A part of a call that Tencent refused, though the call as a whole succeeded. */
export function refusedPart(errorCode: number, errorInfo?: string): CallFailure {
	const entry = describeErrorCode(errorCode);
	return {
		kind: 'refused',
		title: entry?.title ?? 'Tencent Chat refused this part of the call',
		advice: entry?.advice ?? "Tencent's page of error codes: https://trtc.io/document/34348",
		errorCode,
		...(errorInfo !== undefined && errorInfo !== '' && { errorInfo }),
		errorClass: entry?.class,
		attempts: 1,
		stopped: 'notRepeatable',
	};
}

/** A part of a call that the answer does not mention. */
export const notInAnswer: CallFailure = {
	kind: 'unreadableAnswer',
	title: "Tencent Chat's answer does not say what happened to this part",
	advice: 'Check whether it was done before you repeat it.',
	attempts: 1,
	stopped: 'notRepeatable',
};

import type { AnswerProblem } from './answer';
import type { CallFailure, RequestIssue, StopReason } from './failure';
import { describeErrorCode } from '../errorCodes';
import { describeStop, whyNotCalled } from './describeStop';
import type { AttemptFailureCause } from './attemptFailure';
import { maxAnswerBytes } from '../transport/httpAnswer';
import type { TransportFault } from '../transport/transport';

/** A request that does not fit the API; nothing was sent. */
export const invalidRequest = (issues: readonly RequestIssue[]): CallFailure => ({
	kind: 'invalidRequest',
	title: issues.map((issue) => [...issue.path, issue.message].join(' ')).join('; '),
	advice: 'Nothing was sent to Tencent Chat. Correct the field and run the node again.',
	errorClass: 'input',
	attempts: 0,
	stopped: 'notSent',
	issues: issues.map(({ path, message }) => ({ path, message })),
});

/** What a call that did not succeed came to, in words. */
export function failureOfAttempt(
	cause: AttemptFailureCause,
	stopped: StopReason,
	{ mayHaveBeenDoneBefore = false, ...tries }: Tries,
): CallFailure {
	const failure = describe(cause);
	if (cause.kind === 'fault' && cause.fault === 'proxyUnusable') {
		return { ...failure, attempts: 0, stopped: 'notSent' };
	}
	const advice = failure.advice + describeStop(failure, stopped, mayHaveBeenDoneBefore);
	return { ...failure, advice, stopped, ...tries };
}

/** What the tries of a call were. */
interface Tries extends Pick<CallFailure, 'attempts' | 'mayHaveBeenDone'> {
	/** Whether Tencent may have carried out a try before the last. */
	readonly mayHaveBeenDoneBefore?: boolean;
}

/** A call that was not made, since the state of its app does not let it succeed. */
export function failureWithoutAttempt(cause: AttemptFailureCause): CallFailure {
	const failure = describe(cause);
	return {
		...failure,
		advice: `${failure.advice} ${whyNotCalled(failure)}`,
		attempts: 0,
		stopped: 'notSent',
	};
}

/** Stopped before the first try. */
export const stoppedBeforeAttempt = (): CallFailure => ({
	...faulted('cancelled', 'stopped'),
	attempts: 0,
	stopped: 'cancelled',
});

function describe(cause: AttemptFailureCause): Described {
	switch (cause.kind) {
		case 'refused':
			return refused(cause);
		case 'fault':
			return faulted(cause.fault, cause.reason);
		case 'unreadable':
			return unreadable(cause.httpStatus);
		case 'incomplete':
			return incomplete(cause.httpStatus);
		case 'tooManyCalls':
			return tooManyCalls(cause.httpStatus);
	}
}

type Described = Omit<CallFailure, 'attempts' | 'stopped'>;

const refused = ({
	errorCode,
	errorInfo,
}: Extract<AnswerProblem, { kind: 'refused' }>): Described => {
	const entry = describeErrorCode(errorCode);
	const { title, advice } = entry ?? (errorCode === 0 ? failedWithoutCode : unknownCode);
	return { kind: 'refused', title, advice, errorCode, errorInfo, errorClass: entry?.class };
};

/** The code itself is shown beside each title. */
const unknownCode = {
	title: 'Tencent Chat refused the call',
	advice:
		"This code is not in the node's table. Tencent's page of error codes explains it: https://trtc.io/document/34348",
};

const failedWithoutCode = {
	title: 'Tencent Chat says that the call did not succeed, and gives no code',
	advice: 'Look at what Tencent Chat shows now before you repeat it: a part may have been done.',
};

const unreadable = (httpStatus: number): Described => ({
	kind: 'unreadableAnswer',
	title: `The answer was not one of Tencent Chat's (HTTP status ${httpStatus})`,
	advice:
		'A gateway or proxy may have answered instead. Check Region or Base URL in the credential, and the proxy settings of n8n.',
	httpStatus,
});

const incomplete = (httpStatus: number): Described => ({
	kind: 'unreadableAnswer',
	title: 'Tencent Chat says that it succeeded, and leaves out what this API gives',
	advice: 'It has most likely been carried out: check before you repeat it.',
	httpStatus,
});

const tooManyCalls = (httpStatus: number): Described => ({
	kind: 'tooManyCalls',
	title: `A gateway on the way to Tencent Chat takes no more calls for now (HTTP status ${httpStatus})`,
	advice:
		'Nothing was carried out. Set Max Calls per Second under Options to what the gateway allows, or raise its limit.',
	errorClass: 'overLimit',
	httpStatus,
});

function faulted(fault: TransportFault, reason: string): Described {
	return {
		...faults[fault],
		...(fault === 'proxyUnusable' && { title: `n8n's proxy cannot be used: ${reason}` }),
		reason,
	};
}

const faults: Readonly<Record<TransportFault, Described>> = {
	noConnection: {
		kind: 'noConnection',
		title: 'Tencent Chat could not be reached',
		advice:
			'Check Region or Base URL in the credential, and that n8n can reach that address through its network, firewall and proxy.',
	},
	connectionLost: {
		kind: 'connectionLost',
		title: 'The connection to Tencent Chat ended before it answered',
		advice: 'Run the node again. If it keeps happening, check the network and proxy of n8n.',
	},
	answerCut: {
		kind: 'unreadableAnswer',
		title: "Tencent Chat's answer was cut short",
		advice: 'Run the node again. If it keeps happening, check the network and proxy of n8n.',
	},
	answerTooLarge: {
		kind: 'unreadableAnswer',
		title: `The answer was larger than any of Tencent Chat's (${maxAnswerBytes / 1_024 ** 2} MB)`,
		advice:
			'A gateway or proxy may have answered instead. Check Region or Base URL in the credential, and the proxy settings of n8n.',
	},
	proxyUnusable: {
		kind: 'noConnection',
		title: "n8n's proxy cannot be used",
		advice:
			'Nothing was sent. Correct the variable in the environment of n8n and restart n8n, or name the host in NO_PROXY.',
	},
	timeout: {
		kind: 'timeout',
		title: 'Tencent Chat did not answer in time',
		advice:
			'Run the node again, or raise Timeout under Options. If it keeps happening, check the network between n8n and Tencent.',
	},
	cancelled: {
		kind: 'cancelled',
		title: 'The execution was stopped',
		advice: 'What was done before that stays done.',
	},
};

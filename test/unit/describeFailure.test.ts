import type { AttemptFailureCause } from '../../nodes/shared/client/attemptFailure';
import {
	failureOfAttempt,
	failureWithoutAttempt,
	invalidRequest,
	stoppedBeforeAttempt,
} from '../../nodes/shared/client/describeFailure';
import type { StopReason } from '../../nodes/shared/client/failure';
import type { TransportFault } from '../../nodes/shared/transport/transport';

const refused = (errorCode: number): AttemptFailureCause => ({
	...{ kind: 'refused', errorCode, errorInfo: 'said so' },
});
const fault = (name: TransportFault): AttemptFailureCause => ({
	...{ kind: 'fault', fault: name, left: true, reason: 'CODE' },
});
const unreadable: AttemptFailureCause = { kind: 'unreadable', httpStatus: 502, repeatable: true };
const tooMany: AttemptFailureCause = { kind: 'tooManyCalls', httpStatus: 429 };

const tries = { attempts: 3, mayHaveBeenDone: true, mayHaveBeenDoneBefore: false };

describe('what a person is told of a call that did not succeed', () => {
	it('is what the table of codes says, with what Tencent said', () => {
		expect(failureOfAttempt(refused(20003), 'notRepeatable', tries)).toEqual({
			kind: 'refused',
			title: expect.stringMatching(/\w/),
			advice: expect.stringMatching(/\w\.$/),
			errorCode: 20003,
			errorInfo: 'said so',
			errorClass: 'notFound',
			attempts: 3,
			mayHaveBeenDone: true,
			stopped: 'notRepeatable',
		});
	});

	it('says where a code that nobody knows is looked up', () => {
		expect(failureOfAttempt(refused(12345), 'notRepeatable', tries)).toMatchObject({
			title: 'Tencent Chat refused the call',
			errorCode: 12345,
			advice: expect.stringContaining('https://trtc.io/document/34348'),
			errorClass: undefined,
		});
	});

	it('looks no code up where there is none', () => {
		const { title, advice } = failureOfAttempt(refused(0), 'notRepeatable', tries);
		expect(title).toMatch(/did not succeed, and gives no code$/);
		expect(advice).not.toContain('table');
	});

	it.each<[AttemptFailureCause, object]>([
		[unreadable, { kind: 'unreadableAnswer', httpStatus: 502 }],
		[
			{ kind: 'incomplete', httpStatus: 200 },
			{ kind: 'unreadableAnswer', httpStatus: 200 },
		],
		[tooMany, { kind: 'tooManyCalls', httpStatus: 429, errorClass: 'overLimit' }],
		[fault('noConnection'), { kind: 'noConnection', reason: 'CODE' }],
		[fault('connectionLost'), { kind: 'connectionLost', reason: 'CODE' }],
		[fault('answerCut'), { kind: 'unreadableAnswer', reason: 'CODE' }],
		[
			fault('answerTooLarge'),
			{ kind: 'unreadableAnswer', title: expect.stringContaining('(16 MB)') },
		],
		[fault('timeout'), { kind: 'timeout', title: 'Tencent Chat did not answer in time' }],
		[fault('cancelled'), { kind: 'cancelled', title: 'The execution was stopped' }],
	])('says what happened: %j', (cause, told) => {
		expect(failureOfAttempt(cause, 'notRepeatable', tries)).toMatchObject({ ...told, attempts: 3 });
	});

	it('says what is wrong with a proxy, and that nothing was sent', () => {
		expect(failureOfAttempt(fault('proxyUnusable'), 'notRepeatable', tries)).toMatchObject({
			title: "n8n's proxy cannot be used: CODE",
			attempts: 0,
			stopped: 'notSent',
		});
	});

	it.each<[AttemptFailureCause, StopReason, boolean, RegExp]>([
		[unreadable, 'triesUsed', false, /the proxy settings of n8n\.$/],
		[unreadable, 'mayHaveBeenDone', false, / It was not tried again, since .* may have/],
		[unreadable, 'mayHaveBeenDone', true, / may have carried it out at an earlier try/],
		[refused(60007), 'waitedTooLong', false, / The node waited 120 seconds for the limit/],
		[tooMany, 'waitedTooLong', false, / The node waited 120 seconds for the limit/],
		[unreadable, 'waitedTooLong', false, / No call got through for 45 seconds/],
	])('says why it was not tried again: %j, %s, %s', (cause, stopped, before, advice) => {
		const told = { ...tries, mayHaveBeenDoneBefore: before };
		expect(failureOfAttempt(cause, stopped, told).advice).toMatch(advice);
		expect(failureOfAttempt(cause, stopped, told)).not.toHaveProperty('mayHaveBeenDoneBefore');
	});
});

describe('what a person is told of a call that was not made', () => {
	it.each<[AttemptFailureCause, RegExp]>([
		[refused(60007), /for 120 seconds, every call before it was over the limit\.$/],
		[tooMany, /for 120 seconds, every call before it was over the limit\.$/],
		[refused(70009), /calls before it were refused for this reason/],
		[refused(91000), /for 45 seconds, no call before it got through\.$/],
		[unreadable, /for 45 seconds, no call before it got through\.$/],
		[fault('noConnection'), /for 45 seconds, no call before it got through\.$/],
	])('is the cause, and why it would not have helped: %j', (cause, why) => {
		const failure = failureWithoutAttempt(cause);
		expect(failure.advice).toMatch(/\. Nothing was sent for this item: /);
		expect(failure.advice).toMatch(why);
		expect(failure).toMatchObject({ attempts: 0, stopped: 'notSent' });
	});

	it('is that the execution was stopped', () => {
		expect(stoppedBeforeAttempt()).toMatchObject({
			...{ kind: 'cancelled', reason: 'stopped', attempts: 0, stopped: 'cancelled' },
		});
	});

	it('is all that is wrong with the request, by its place', () => {
		const issues = [
			{ path: ['MsgBody', 0, 'MsgType'], message: 'is required' },
			{ path: ['MsgKey'], message: 'must be a text' },
		];
		expect(invalidRequest(issues)).toMatchObject({
			kind: 'invalidRequest',
			title: 'MsgBody 0 MsgType is required; MsgKey must be a text',
			errorClass: 'input',
			attempts: 0,
			stopped: 'notSent',
			issues,
		});
	});
});

import type { AttemptFailureCause } from '../../nodes/shared/client/attemptFailure';
import { attemptFailureOf } from '../../nodes/shared/client/attemptFailure';
import type { TransportFault } from '../../nodes/shared/transport/transport';

const refused = (errorCode: number): AttemptFailureCause => ({
	kind: 'refused',
	errorCode,
	errorInfo: '',
});
const fault = (name: TransportFault, left: boolean): AttemptFailureCause => ({
	kind: 'fault',
	fault: name,
	left,
	reason: 'code',
});

describe('what an answer means for trying again', () => {
	it.each([60007, 60011, 60018, 60019, 22006, 10006, 10023])('%d: over the limit', (code) => {
		expect(attemptFailureOf(refused(code))).toBe('overLimit');
	});

	it.each([20002, 70001, 70003, 70009])('%d: a fresh signature may help', (code) => {
		expect(attemptFailureOf(refused(code))).toBe('signatureRefused');
	});

	it.each([20004, 20005, 90992, 90994, 91000])('%d: a passing fault of the server', (code) => {
		expect(attemptFailureOf(refused(code))).toBe('serverTrouble');
	});

	it.each([20028, 20026, 20003, 60006, 70020, 90007, 90054, 93000, 123456, 0])(
		'%d: nothing would change',
		(code) => {
			expect(attemptFailureOf(refused(code))).toBe('final');
		},
	);

	it.each([
		[true, 'unreadableAnswer'],
		[false, 'final'],
	])('an answer that is not from Tencent, passing: %s', (repeatable, attemptFailure) => {
		expect(attemptFailureOf({ kind: 'unreadable', httpStatus: 502, repeatable })).toBe(
			attemptFailure,
		);
	});
});

describe('what a fault on the way means for trying again', () => {
	it.each([
		['noConnection', false, 'noConnection'],
		['connectionLost', false, 'staleConnection'],
		['connectionLost', true, 'connectionLost'],
		['answerCut', true, 'unreadableAnswer'],
		['timeout', true, 'timeout'],
		['timeout', false, 'staleConnection'],
		['cancelled', true, 'cancelled'],
		['cancelled', false, 'cancelled'],
	] as const)('%s, left: %s', (name, left, attemptFailure) => {
		expect(attemptFailureOf(fault(name, left))).toBe(attemptFailure);
	});
});

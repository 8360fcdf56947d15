import type { CallFailure } from '../../../shared/client/failure';

/** A group message that Tencent dropped although its answer says success. */
export const dropped = (reason: string): CallFailure => ({
	kind: 'refused',
	title: `Tencent Chat dropped the message and no member got it (${reason})`,
	advice:
		'A group takes 40 messages a second. Send fewer at a time, or raise Priority under Options: messages of low priority are dropped first.',
	reason,
	errorClass: 'overLimit',
	attempts: 1,
	stopped: 'notRepeatable',
});

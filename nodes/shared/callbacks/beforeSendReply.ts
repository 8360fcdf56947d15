import type { MessageBody } from '../elements/messageBodySchema';
import { ownServerCodes } from '../errorCodes/ownServerCodes';
import type { Result } from '../result';
import { failure, success } from '../result';

/** Where the message that waits for an answer was sent to. */
export type Conversation = 'oneToOne' | 'group';

/** What is to become of a message that Tencent holds back until it is answered. */
export type BeforeSendDecision =
	| { readonly action: 'allow' }
	/** Without a code the sender sees Tencent's own: 20006 one-to-one, 10016 in a group. */
	| {
			readonly action: 'block';
			readonly conversation: Conversation;
			readonly code?: number;
			readonly text?: string;
	  }
	/** Nobody receives the message, and the sender believes that it was sent. */
	| { readonly action: 'drop' }
	/** Delivers other contents; what is not set stays as it was sent. */
	| {
			readonly action: 'rewrite';
			readonly msgBody?: MessageBody;
			readonly cloudCustomData?: string;
	  };

/** The answer as Tencent reads it. */
export type BeforeSendReply = {
	readonly ActionStatus: 'OK' | 'FAIL';
	readonly ErrorCode: number;
	readonly ErrorInfo: string;
	readonly MsgBody?: MessageBody;
	readonly CloudCustomData?: string;
};

/** Why a decision cannot be answered, in words that follow the field's label. */
export interface BeforeSendProblem {
	readonly field: 'code' | 'text' | 'contents';
	readonly message: string;
}

/** Tencent waits this long for an answer, and this cannot be changed. */
export const beforeSendTimeoutMs = 2000;

/** An acknowledgement: of an event that has happened, or of a message that may be delivered. */
export const acknowledgement = {
	ActionStatus: 'OK',
	ErrorCode: 0,
	ErrorInfo: '',
} as const satisfies BeforeSendReply;

/**
 * The answer to `C2C.CallbackBeforeSendMsg` or `Group.CallbackBeforeSendMsg`.
 *
 * @see https://trtc.io/document/34364
 * @see https://trtc.io/document/34374
 */
export const beforeSendReply = (
	decision: BeforeSendDecision,
): Result<BeforeSendReply, BeforeSendProblem> => {
	switch (decision.action) {
		case 'allow':
			return success(acknowledgement);
		case 'drop':
			return success({ ...acknowledgement, ErrorCode: dropped });
		case 'block':
			return block(decision);
		case 'rewrite':
			return rewrite(decision);
	}
};

const blocked = 1;
const dropped = 2;

const block = ({
	conversation,
	code,
	text = '',
}: Extract<BeforeSendDecision, { action: 'block' }>): Result<
	BeforeSendReply,
	BeforeSendProblem
> => {
	if (code === undefined) {
		if (text === '') return success({ ...acknowledgement, ErrorCode: blocked });
		// With Tencent's own code the sender never sees the text, so it would be lost without a word.
		return failure({ field: 'text', message: 'reaches the sender only together with a code' });
	}
	const { from, to } = ownServerCodes[conversation];
	if (!Number.isInteger(code) || code < from || code > to) {
		const where = conversation === 'group' ? 'group' : 'one-to-one';
		const message = `must be a whole number from ${from} to ${to} for a ${where} message`;
		return failure({ field: 'code', message });
	}
	return success({ ...acknowledgement, ErrorCode: code, ErrorInfo: text });
};

const rewrite = ({
	msgBody,
	cloudCustomData,
}: Extract<BeforeSendDecision, { action: 'rewrite' }>): Result<
	BeforeSendReply,
	BeforeSendProblem
> => {
	if (msgBody === undefined && cloudCustomData === undefined) {
		const message = 'must be set: the message body, the custom data or both';
		return failure({ field: 'contents', message });
	}
	return success({
		...acknowledgement,
		...(msgBody !== undefined && { MsgBody: msgBody }),
		...(cloudCustomData !== undefined && { CloudCustomData: cloudCustomData }),
	});
};

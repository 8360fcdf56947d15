import type { MessageBody } from '../elements/messageBodySchema';
import { ownServerCodes } from '../errorCodes/ownServerCodes';
import type { Result } from '../result';
import { failure, success } from '../result';

/**
 * The kind of chat to which the waiting message was sent; it decides which codes Tencent accepts.
 */
export type Conversation = 'oneToOne' | 'group';

/** What should happen to a message that Tencent holds back until it gets an answer. */
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

/** Why a decision cannot be answered. `message` reads well after the label of `field`. */
export interface BeforeSendProblem {
	readonly field: 'code' | 'text' | 'contents';
	readonly message: string;
}

/**
 * How long Tencent waits for an answer; the console cannot change it. After that it delivers the
 * message or blocks it, as the console says.
 */
export const beforeSendTimeoutMs = 2000;

/** Acknowledges an event that has happened, or allows a message to be delivered. */
export const acknowledgement = {
	ActionStatus: 'OK',
	ErrorCode: 0,
	ErrorInfo: '',
} as const satisfies BeforeSendReply;

/**
 * Makes the answer to `C2C.CallbackBeforeSendMsg` or `Group.CallbackBeforeSendMsg`. Fails where
 * Tencent would not act on the answer, such as for a code outside its range.
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
		// Tencent shows the text only with a code of the app's own, so here it would be lost silently.
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

import * as z from 'zod/v4';
import { messageBody } from '../checks/fields';
import type { Verdict } from './callbackTypes';

/** How one-to-one and group chats differ in what a before-callback may answer. */
export interface VerdictCodes {
	/** What the sender gets for the answer 1. */
	readonly refused: number;
	/** The app's own codes that reach the sender. */
	readonly customFrom: number;
	readonly customTo: number;
}

export const oneToOneCodes: VerdictCodes = { refused: 20006, customFrom: 120001, customTo: 130000 };
export const groupCodes: VerdictCodes = { refused: 10016, customFrom: 10100, customTo: 10200 };

/** @returns the verdict, or in words why the answer is none */
export const readVerdict = (answer: unknown, codes: VerdictCodes): Verdict | string => {
	const parsed = answerSchema.safeParse(answer);
	if (!parsed.success)
		return `not an answer to a before-callback: ${z.prettifyError(parsed.error)}`;
	const { ActionStatus, ErrorCode, ErrorInfo, MsgBody, CloudCustomData } = parsed.data;
	if (ErrorCode === 1) return { kind: 'block', errorCode: codes.refused };
	if (ErrorCode === 2) return { kind: 'drop' };
	if (ErrorCode >= codes.customFrom && ErrorCode <= codes.customTo)
		return { kind: 'block', errorCode: ErrorCode, errorInfo: ErrorInfo };
	if (ErrorCode !== 0) return `ErrorCode ${ErrorCode} is not one that this callback may answer`;
	// A rewrite counts only under an answer that is fine as a whole.
	if (ActionStatus !== 'OK') return `ActionStatus ${ActionStatus} with ErrorCode 0`;
	return { kind: 'deliver', msgBody: MsgBody, cloudCustomData: CloudCustomData };
};

/** What becomes of the message, in a few words. */
export const wordsOf = (verdict: Verdict): string => {
	switch (verdict.kind) {
		case 'block':
			return `blocked with ${verdict.errorCode}${verdict.errorInfo ? `: ${verdict.errorInfo}` : ''}`;
		case 'drop':
			return 'dropped silently';
		case 'deliver': {
			const isSame = verdict.msgBody === undefined && verdict.cloudCustomData === undefined;
			return isSame ? 'let through' : 'delivered as something else';
		}
	}
};

const answerSchema = z.object({
	ActionStatus: z.string(),
	ErrorCode: z.int(),
	ErrorInfo: z.string().optional(),
	MsgBody: messageBody.optional(),
	CloudCustomData: z.string().optional(),
});

import * as z from 'zod/v4';
import { messageBody } from '../checks/fields';
import type { Verdict } from './callbackTypes';

/** The codes that a before-callback may answer, which differ between one-to-one and group chats. */
export interface VerdictCodes {
	/** The code that the sender gets where the answer is 1. */
	readonly refused: number;
	/** The first of the app's own codes, which reach the sender as they are. */
	readonly customFrom: number;
	/** The last of them. */
	readonly customTo: number;
}

export const oneToOneCodes: VerdictCodes = { refused: 20006, customFrom: 120001, customTo: 130000 };
export const groupCodes: VerdictCodes = { refused: 10016, customFrom: 10100, customTo: 10200 };

/**
 * Reads what an answer decides. Gives a text that says what is wrong where the answer is not valid.
 */
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
	// Tencent follows a rewrite only where the whole answer says OK.
	if (ActionStatus !== 'OK') return `ActionStatus ${ActionStatus} with ErrorCode 0`;
	return { kind: 'deliver', msgBody: MsgBody, cloudCustomData: CloudCustomData };
};

/** Says in a few words what the verdict does with the message. */
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

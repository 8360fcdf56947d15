import type { z } from 'zod/v4';
import type { Api } from '../apis/api';
import { anyReply } from '../apis/schemas';
import { asText, parseExactJson } from '../exactJson';
import type { Result } from '../result';
import { failure, success } from '../result';

/** What an HTTP answer came to when it was no success. */
export type AnswerProblem =
	| { readonly kind: 'refused'; readonly errorCode: number; readonly errorInfo: string }
	| { readonly kind: 'unreadable'; readonly httpStatus: number; readonly repeatable: boolean }
	/** A gateway on the way says that there are too many calls, and so passed none on. */
	| { readonly kind: 'tooManyCalls'; readonly httpStatus: number }
	/** Tencent says that it succeeded, and leaves out what the API gives. */
	| { readonly kind: 'incomplete'; readonly httpStatus: number };

/** HTTP statuses by which a gateway says "later". */
const passingStatuses: ReadonlySet<number> = new Set([408, 425]);
const tooManyStatus = 429;

/**
 * Reads Tencent's answer. The HTTP status is 200 for failures too; the verdict is in the body.
 * Numbers that JavaScript would round become texts.
 *
 * @param clean takes out of the answer what nobody is to see, once it is decoded
 * @see https://trtc.io/document/34620
 */
export function readAnswer<Reply>(
	httpStatus: number,
	text: string,
	{ reply, keepsInexact = false }: Pick<Api<unknown, Reply>, 'reply' | 'keepsInexact'>,
	clean: (json: unknown) => unknown = (json) => json,
): Result<Reply, AnswerProblem> {
	const parsed = parseExactJson(text, keepsInexact ? undefined : asText);
	const json = parsed.ok ? clean(parsed.value) : undefined;
	const common = anyReply.safeParse(json);
	if (!common.success || common.data.ErrorCode !== 0) {
		return failure(problemOf(httpStatus, common.data));
	}
	const full = reply.safeParse(json);
	if (full.success) return success(full.data);
	const statusRefused = full.error.issues.some(({ path }) => path[0] === 'ActionStatus');
	return failure(
		statusRefused ? problemOf(httpStatus, common.data) : { kind: 'incomplete', httpStatus },
	);
}

/** What an answer came to that does not say success. */
function problemOf(httpStatus: number, answer?: z.infer<typeof anyReply>): AnswerProblem {
	if (httpStatus === tooManyStatus) return { kind: 'tooManyCalls', httpStatus };
	if (answer === undefined) {
		const passing = httpStatus < 400 || httpStatus >= 500 || passingStatuses.has(httpStatus);
		return { kind: 'unreadable', httpStatus, repeatable: passing };
	}
	const { ActionStatus, ErrorCode, ErrorInfo } = answer;
	const saysNothing = ErrorCode === 0 && ErrorInfo === '';
	const errorInfo = saysNothing ? `ActionStatus ${JSON.stringify(ActionStatus)}` : ErrorInfo;
	return { kind: 'refused', errorCode: ErrorCode, errorInfo };
}

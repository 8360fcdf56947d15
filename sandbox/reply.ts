import { explainCode } from './codes';

/** What the sandbox answers: the three fields of every Tencent reply, then the API's own. */
export interface Reply {
	readonly ActionStatus: 'OK' | 'FAIL' | 'SomeError';
	readonly ErrorCode: number;
	readonly ErrorInfo: string;
	readonly [field: string]: unknown;
}

export const accept = (fields: Record<string, unknown> = {}, errorInfo = ''): Reply => ({
	ActionStatus: 'OK',
	ErrorInfo: errorInfo,
	ErrorCode: 0,
	...fields,
});

/** A refusal by code. `detail` names the field or value that is at fault. */
export const refuse = (errorCode: number, detail?: string): Reply => ({
	ActionStatus: 'FAIL',
	ErrorInfo: detail === undefined ? explainCode(errorCode) : `${explainCode(errorCode)}: ${detail}`,
	ErrorCode: errorCode,
});

export const isRefusal = (reply: Reply): boolean => reply.ErrorCode !== 0;

import { explainCode } from './codes';

/** What the sandbox answers: the fields of every Tencent reply, then the API's own. */
export interface Reply {
	/** Absent in the few APIs that have none. */
	readonly ActionStatus?: 'OK' | 'FAIL' | 'SomeError';
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

/** A refusal in given words, as an app's own callback chooses them; else in the sandbox's. */
export const refuseSaying = (errorCode: number, errorInfo = explainCode(errorCode)): Reply => ({
	ActionStatus: 'FAIL',
	ErrorInfo: errorInfo,
	ErrorCode: errorCode,
});

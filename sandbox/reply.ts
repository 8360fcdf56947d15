import { explainCode } from './codes';

/** A reply of the sandbox: the fields that every reply of Tencent has, and then the API's own. */
export interface Reply {
	/** Missing in the few APIs that answer without it. */
	readonly ActionStatus?: 'OK' | 'FAIL' | 'SomeError';
	readonly ErrorCode: number;
	readonly ErrorInfo: string;
	readonly [field: string]: unknown;
}

/** Makes a reply of success with the API's own fields. */
export const accept = (fields: Record<string, unknown> = {}, errorInfo = ''): Reply => ({
	ActionStatus: 'OK',
	ErrorInfo: errorInfo,
	ErrorCode: 0,
	...fields,
});

/** Makes a refusal with a code. `detail` names the field or value that is wrong. */
export const refuse = (errorCode: number, detail?: string): Reply => ({
	ActionStatus: 'FAIL',
	ErrorInfo: detail === undefined ? explainCode(errorCode) : `${explainCode(errorCode)}: ${detail}`,
	ErrorCode: errorCode,
});

/**
 * Makes a refusal with the text that an app's own callback chose; without one, the sandbox's text.
 */
export const refuseSaying = (errorCode: number, errorInfo = explainCode(errorCode)): Reply => ({
	ActionStatus: 'FAIL',
	ErrorInfo: errorInfo,
	ErrorCode: errorCode,
});

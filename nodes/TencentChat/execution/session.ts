import type { Api } from '../../shared/apis/api';
import type { CallFailure } from '../../shared/callFailure';
import type { App, CallReport, TencentChatClient } from '../../shared/client';
import { checkRequest } from '../../shared/client';
import type { Lane } from '../../shared/pacing/pacer';
import type { Result } from '../../shared/result';
import { failure } from '../../shared/result';
import type { CallSettings } from '../fields/options';
import { describeIssues } from '../fields/shownNames';
import type { ItemFailure, OutputEntry } from './itemFailure';
import { inputFailure } from './itemFailure';

/** What an operation may do with Tencent Chat on behalf of one item. */
export interface Session {
	/** Calls an API with the item's options. */
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: Record<string, unknown>,
	): Promise<Result<Reply, ItemFailure>>;
	/** Whether the item only asks for the request that would be sent. */
	readonly dryRun: boolean;
	/** The request as it would be sent, without its signature. */
	preview<Request, Reply>(api: Api<Request, Reply>, body: Record<string, unknown>): OutputEntry;
}

export interface SessionParts {
	readonly client: TencentChatClient;
	readonly app: App;
	readonly settings: CallSettings;
	readonly lane: Lane;
	readonly signal: AbortSignal | undefined;
	readonly onAnswer: (latencyMs: number, callsPerSecond: number) => void;
	readonly onReport: (report: CallReport, succeeded: boolean) => void;
}

export const createSession = (parts: SessionParts): Session => ({
	dryRun: parts.settings.dryRun,
	call: async (api, body) => {
		const { settings, lane, signal, onAnswer } = parts;
		const { timeoutMs, maxTries } = settings;
		const options = { timeoutMs, maxTries, lane, signal, onAnswer };
		const result = await parts.client.call(api, body, options);
		parts.onReport(result.report, result.ok);
		return result.ok ? result : failure(inTheFormsNames(result.error, body));
	},
	preview: (api, body) => {
		const invalid = checkRequest(api, body);
		if (invalid !== undefined) return { failure: inTheFormsNames(invalid, body) };
		return { json: { dryRun: true, request: requestPreview(parts.app, api.path, body) } };
	},
});

const inTheFormsNames = (callFailure: CallFailure, body: Record<string, unknown>): ItemFailure =>
	callFailure.issues === undefined
		? callFailure
		: inputFailure(describeIssues(body, callFailure.issues));

function requestPreview(app: App, path: string, body: Record<string, unknown>) {
	const query = new URLSearchParams({
		sdkappid: String(app.sdkAppId),
		identifier: app.adminUserId,
		contenttype: 'json',
	});
	return { method: 'POST', url: `${app.endpoint.origin}/${path}?${query.toString()}`, body };
}

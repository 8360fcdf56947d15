import type { CallFailure } from '../../shared/callFailure';
import type { App, CallReport, TencentChatClient } from '../../shared/client';
import { checkRequest } from '../../shared/checkRequest';
import type { Lane } from '../../shared/pacing/lanes';
import { failure } from '../../shared/result';
import type { Stop } from '../../shared/stop';
import type { CallSettings } from '../fields/options';
import { describeIssues } from '../fields/shownNames';
import { inputFailure } from '../fields/inputFailure';
import type { ItemFailure } from '../operations/outputEntry';
import type { Session } from '../operations/session';

export interface SessionParts {
	readonly client: TencentChatClient;
	readonly app: App;
	readonly settings: CallSettings;
	readonly lane: Lane;
	readonly stop: Stop;
	readonly onReport: (report: CallReport, succeeded: boolean) => void;
}

export const createSession = (parts: SessionParts): Session => ({
	dryRun: parts.settings.dryRun,
	call: async (api, body) => {
		const { settings, lane, stop } = parts;
		const { timeoutMs, maxTries } = settings;
		const options = { timeoutMs, maxTries, lane, stop };
		const result = await parts.client.call(api, body, options);
		parts.onReport(result.report, result.ok);
		return result.ok ? result : failure(inTheFormsNames(result.error, body));
	},
	preview: (api, body) => {
		const request = checkRequest(api, body);
		if (!request.ok) return { failure: inTheFormsNames(request.error, body) };
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

import { randomInt } from 'n8n-workflow';
import type { Api } from '../../shared/apis/api';
import { maxUint32 } from '../../shared/apis/limits';
import type { App } from '../../shared/client/app';
import type { CallReport } from '../../shared/client/callTerms';
import { checkRequest } from '../../shared/client/checkRequest';
import type { TencentChatClient } from '../../shared/client/client';
import type { CallFailure } from '../../shared/client/failure';
import type { LookAt } from '../../shared/media/fillMedia';
import type { Flow } from '../../shared/rateLimit/fairQueue';
import { failure } from '../../shared/result';
import type { Stop } from '../../shared/stop';
import { inputFailure } from '../fields/inputFailure';
import { describeIssues } from '../fields/labels';
import type { CallSettings } from '../fields/options';
import type { CallContext } from '../operations/callContext';
import type { OperationWords } from '../operations/operation';
import type { ItemFailure } from '../operations/outputEntry';
import { nextMsgSeq } from './processState';

export interface CallContextParts {
	readonly client: TencentChatClient;
	readonly app: App;
	readonly settings: CallSettings;
	readonly words: OperationWords;
	readonly flow: Flow;
	readonly stop: Stop;
	readonly lookAt: LookAt;
	readonly lookAtBinary: LookAt;
	/** Told of each request that is sent or shown. */
	readonly onBody: (body: Readonly<Record<string, unknown>>) => void;
	/** Told before each call. */
	readonly onCall: () => void;
	readonly onReport: (report: CallReport, succeeded: boolean, path: string) => void;
}

export const createCallContext = (parts: CallContextParts): CallContext => ({
	dryRun: parts.settings.dryRun,
	call: async (loadApi, body) => {
		const api = await loadApi();
		const { settings, flow, stop } = parts;
		const { timeoutMs, maxTries } = settings;
		const options = { timeoutMs, maxTries, flow, stop };
		parts.onBody(fieldsOf(body));
		parts.onCall();
		const result = await parts.client.call(api, body, options);
		parts.onReport(result.report, result.ok, api.path);
		const { mayHaveBeenDoneBefore } = result.report;
		return result.ok
			? { ...result, mayHaveBeenDoneBefore }
			: { ...failure(inTheFormsWords(result.error, body, parts.words)), mayHaveBeenDoneBefore };
	},
	check: async (loadApi, ...bodies) => {
		const api = await loadApi();
		return bodies
			.map((body) => wrongIn(api, body, parts.words))
			.find((wrong) => wrong !== undefined);
	},
	checkParts: async (loadApi, list, bodies) => {
		const api = await loadApi();
		let before = 0;
		for (const body of bodies) {
			const wrong = wrongIn(api, body, parts.words, before);
			if (wrong !== undefined) return wrong;
			const part: unknown = body[list];
			before += Array.isArray(part) ? part.length : 0;
		}
		return undefined;
	},
	preview: async (loadApi, ...bodies) => {
		const api = await loadApi();
		return bodies.map((body) => {
			const wrong = wrongIn(api, body, parts.words);
			if (wrong !== undefined) return { failure: wrong };
			parts.onBody(fieldsOf(body));
			return { json: { dryRun: true, request: requestPreview(parts.app, api.path, body) } };
		});
	},
	sdkAppId: parts.app.sdkAppId,
	adminUserId: parts.app.adminUserId,
	lookAt: parts.lookAt,
	lookAtBinary: parts.lookAtBinary,
	nextMsgSeq,
	randomUint32: () => randomInt(maxUint32),
	nowSeconds: () => Math.floor(Date.now() / 1_000),
});

function wrongIn<Request, Reply>(
	api: Api<Request, Reply>,
	body: NoInfer<Request>,
	words: OperationWords,
	entriesBefore = 0,
): ItemFailure | undefined {
	const request = checkRequest(api, body);
	return request.ok ? undefined : inTheFormsWords(request.error, body, words, entriesBefore);
}

function inTheFormsWords(
	callFailure: CallFailure,
	body: unknown,
	{ labels, advice }: OperationWords,
	entriesBefore = 0,
): ItemFailure {
	const { issues, errorCode = 0 } = callFailure;
	if (issues !== undefined) {
		return inputFailure(describeIssues(fieldsOf(body), issues, labels, entriesBefore));
	}
	return { ...callFailure, advice: advice?.[errorCode] ?? callFailure.advice };
}

function requestPreview(app: App, path: string, body: unknown) {
	const query = new URLSearchParams({
		sdkappid: String(app.sdkAppId),
		identifier: app.adminUserId,
		contenttype: 'json',
	});
	return { method: 'POST', url: `${app.endpoint.origin}/${path}?${query.toString()}`, body };
}

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
	typeof body === 'object' && body !== null ? { ...body } : {};

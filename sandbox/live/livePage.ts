import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/v4';
import { readRequestBody } from '../http/readRequestBody';
import type { Sandbox } from '../sandbox';
import type { ChatState } from '../state/chatState';
import type { SandboxChange } from '../types';
import { controls, type Control } from './controls';
import { createEventStream } from './eventStream';
import { listPageFiles } from './pageFiles';
import { refusalOfRequest } from './pageGuard';
import { createPictures } from './pictures';
import type { Journal } from './journal';
import { send, sendJson } from './pageResponse';
import { viewOfSettings, type Tuning } from './pageSettings';
import { takeSnapshot } from './snapshot';
import { viewOfState } from './stateView';
import { createUpdateGatherer } from './pageUpdate';

export interface PageParts {
	readonly state: ChatState;
	readonly journal: Journal;
	readonly tuning: Tuning;
	/** A function, since the sandbox is made after its server. */
	readonly sandbox: () => Sandbox;
}

/**
 * The sandbox's own page. Its requests are not calls: they get no record, no log line and no fault.
 */
export interface Page {
	/** Answers a request for the page. Gives false for any other request, and leaves it alone. */
	take(request: IncomingMessage, response: ServerResponse): boolean;
	changed(change: SandboxChange): void;
	settingsChanged(): void;
	close(): void;
}

export const createPage = ({ state, journal, tuning, sandbox }: PageParts): Page => {
	const files = listPageFiles();
	const pictures = createPictures();
	const settings = () => viewOfSettings(tuning, sandbox());
	const snapshot = () =>
		takeSnapshot(state, journal, { credential: sandbox().credential, settings: settings() });
	const gatherer = createUpdateGatherer(state, journal, settings);
	const stream = createEventStream(snapshot, () => gatherer.take());
	const settingsChanged = () => {
		if (stream.idle) return;
		gatherer.settingsChanged();
		stream.wake();
	};
	journal.onAdded((id) => {
		if (stream.idle) return;
		gatherer.call(id);
		stream.wake();
	});

	const get = async (path: string, response: ServerResponse): Promise<void> => {
		const file = files.get(path);
		const [, id] = /^calls\/(\d{1,15})$/.exec(path) ?? [];
		const detail = id === undefined ? undefined : journal.find(Number(id));
		const [, name = ''] = /^pictures\/(\w{32}\.jpg)$/.exec(path) ?? [];
		const picture = pictures.find(name);
		if (path === 'events') stream.open(response);
		else if (path === 'snapshot') sendJson(response, 200, snapshot());
		else if (picture) send(response, 200, 'image/jpeg', picture);
		else if (path === 'state') sendJson(response, 200, viewOfState(sandbox().state));
		else if (detail) sendJson(response, 200, detail);
		else if (file) send(response, 200, file.type, await file.read());
		else sendJson(response, 404, { error: 'There is no such thing.' });
	};

	const post = async (control: Control, request: IncomingMessage, response: ServerResponse) => {
		const body = await readRequestBody(request);
		if (body === undefined) return;
		try {
			const nowMs = () => state.nowMs();
			const parts = { sandbox: sandbox(), pictures, tuning, nowMs, settingsChanged };
			sendJson(response, 200, await control(JSON.parse(body.text), parts));
		} catch (error) {
			sendJson(response, 400, { error: sentenceOf(error) });
		}
	};

	return {
		take(request, response) {
			const path = pathOf(request);
			if (path === undefined) return false;
			const refusal = refusalOfRequest(request, path === DOCUMENT);
			const control = controls.get(path);
			if (refusal !== undefined) sendJson(response, 403, { error: `This is ${refusal}.` });
			else if (request.method !== (control ? 'POST' : 'GET'))
				sendJson(response, 405, { error: `This takes ${control ? 'POST' : 'GET'}.` });
			else if (control) void post(control, request, response);
			else get(path, response).catch(() => response.destroy());
			return true;
		},
		changed(change) {
			if (stream.idle) return;
			gatherer.change(change);
			stream.wake();
		},
		settingsChanged,
		close: () => stream.close(),
	};
};

const DOCUMENT = 'index.html';
const PREFIX = '/_sandbox/';

/**
 * The path below the page's prefix; undefined for other paths. A GET of `/` is for the page itself.
 */
const pathOf = ({ url = '', method }: IncomingMessage): string | undefined => {
	const [path = ''] = url.split('?');
	if (path === '/') return method === 'GET' ? DOCUMENT : undefined;
	return path.startsWith(PREFIX) ? path.slice(PREFIX.length) : undefined;
};

const sentenceOf = (error: unknown): string => {
	if (error instanceof z.ZodError)
		return error.issues
			.map(({ path, message }) => `${path.join('.')} ${message}`.trim())
			.join('. ');
	return error instanceof SyntaxError ? 'This is no JSON.' : String(error);
};

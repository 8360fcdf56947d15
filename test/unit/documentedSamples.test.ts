import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod/v4';
import { callbackBodyOf } from '../../nodes/shared/callbacks/callbackBody';
import { callbackQueryOf } from '../../nodes/shared/callbacks/callbackQuery';
import { callbackCommands } from '../../nodes/shared/callbacks/commands';
import { judgeCallback } from '../../nodes/shared/callbacks/judgeCallback';
import { createRecentKeys } from '../../nodes/shared/callbacks/recentKeys';
import { describeErrorCode } from '../../nodes/shared/errorCodes';
import documentedSamples from '../fixtures/documentedSamples.json';
import moderationSamples from '../fixtures/moderationSamples.json';

/** Requests, replies and callbacks as Tencent's pages show them. */
interface Sample {
	readonly api?: string;
	readonly callback?: string;
	readonly kind?: string;
	readonly json: Readonly<Record<string, unknown>>;
}

interface SomeApi {
	readonly path: string;
	readonly request: z.ZodType;
	readonly reply: z.ZodType;
}

const samples: readonly Sample[] = [
	...documentedSamples,
	...Object.entries(moderationSamples).flatMap(([api, { requests, replies }]) => [
		...requests.map((json) => ({ api, kind: 'request', json })),
		...replies.map((json) => ({ api, kind: 'reply', json })),
	]),
];

const isApi = (value: unknown): value is SomeApi =>
	typeof value === 'object' && value !== null && 'path' in value && 'request' in value;

const folder = join(__dirname, '../../nodes/shared/apis');
const apis = new Map(
	readdirSync(folder).flatMap((file) =>
		Object.values(jest.requireActual<object>(join(folder, file)))
			.filter(isApi)
			.map((api): [string, SomeApi] => [api.path, api]),
	),
);

const titled = (wanted: (sample: Sample) => boolean): Array<[string, Sample]> =>
	samples
		.filter(wanted)
		.map((sample, at) => [`${sample.api ?? sample.callback} ${at + 1}`, sample]);

const apiOf = ({ api = '' }: Sample): SomeApi => apis.get(api)!;

it.each(titled(({ kind }) => kind === 'request'))(
	'takes every field of the request of %s',
	(_title, sample) => {
		const parsed = apiOf(sample).request.safeParse({ ...own[sample.api ?? ''], ...sample.json });
		expect(parsed.error?.issues).toBeUndefined();
		expect(parsed.data).toMatchObject(sample.json);
	},
);

/** This client never leaves to Tencent what it may choose itself, so its own requests must have it. */
const own: Readonly<Record<string, object>> = {
	'v4/openim/sendmsg': { MsgSeq: 1 },
	'v4/group_open_http_svc/get_joined_group_list': { Limit: 1, Offset: 0 },
};

it.each(titled(({ kind, json }) => kind === 'reply' && json.ActionStatus !== 'FAIL'))(
	'loses no field of the reply of %s',
	(_title, sample) => {
		const parsed = apiOf(sample).reply.safeParse(sample.json);
		expect(parsed.error?.issues).toBeUndefined();
		expect(parsed.data).toMatchObject(sample.json);
	},
);

it.each(titled(({ kind, json }) => kind === 'reply' && json.ActionStatus === 'FAIL'))(
	'knows the code of the refusal of %s',
	(_title, { json }) => {
		expect(describeErrorCode(Number(json.ErrorCode))).toBeDefined();
	},
);

describe.each(titled(({ callback }) => callback !== undefined))('the callback %s', (_, sample) => {
	const { callback: command = '', json } = sample;

	it('can be chosen', () => {
		expect(callbackCommands.map(({ value }) => value)).toContain(command);
	});

	it('starts a workflow with each of its fields', async () => {
		const keys = () => createRecentKeys({ keepMs: 1, maxKeys: 1, nowMs: () => 0 });
		const verdict = await judgeCallback({
			query: callbackQueryOf({ SdkAppid: '1400000000', CallbackCommand: command }),
			body: () => Promise.resolve(callbackBodyOf(JSON.stringify(json))),
			app: { sdkAppId: '1400000000', callbackToken: '' },
			settings: () => ({
				events: [command],
				loopGuard: 'all',
				workflowDecides: true,
				skipRepeatedEvents: true,
			}),
			dedupeCaches: { calls: keys(), events: keys() },
			nowMs: 0,
		});
		expect(verdict).toMatchObject({ kind: 'accepted', item: json });
	});
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { callbackBodyOf } from '../../nodes/shared/callbacks/callbackBody';
import { callbackQueryOf } from '../../nodes/shared/callbacks/callbackQuery';
import { callbackCommands, waitsForAnswer } from '../../nodes/shared/callbacks/commands';
import type { DedupeCaches } from '../../nodes/shared/callbacks/judgeCallback';
import { judgeCallback } from '../../nodes/shared/callbacks/judgeCallback';
import { createRecentKeys } from '../../nodes/shared/callbacks/recentKeys';

const token = 'xxxxyyyy';
const nowMs = 1_669_872_112_000;
const app = { sdkAppId: '1400000000', callbackToken: token };
const settings = {
	events: ['any'],
	loopGuard: 'off',
	workflowDecides: true,
	skipRepeatedEvents: false,
} as const;

const dedupeCaches = (): DedupeCaches => {
	const keys = () => createRecentKeys({ keepMs: 120_000, maxKeys: 100, nowMs: () => nowMs });
	return { calls: keys(), events: keys() };
};

const judge = async (
	query: Record<string, unknown>,
	raw: string,
	remembered = dedupeCaches(),
	skipRepeatedEvents = false,
) =>
	await judgeCallback({
		query: callbackQueryOf(query),
		body: () => Promise.resolve(callbackBodyOf(Buffer.from(raw))),
		app,
		settings: () => ({ ...settings, skipRepeatedEvents }),
		dedupeCaches: remembered,
		nowMs,
	});

const signedBy = (secret: string, requestTime: string, command = 'C2C.CallbackAfterSendMsg') => ({
	SdkAppid: app.sdkAppId,
	CallbackCommand: command,
	RequestTime: requestTime,
	Sign: createHash('sha256').update(`${secret}${requestTime}`).digest('hex'),
});

const rightQuery = signedBy(token, '1669872112');
const fieldsOf = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
/** Larger numbers become texts, which a test of the body's reader says. */
const isExact = (value: unknown): boolean => {
	if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
	return typeof value !== 'object' || Object.values(value ?? {}).every(isExact);
};
const withoutCommand = fieldsOf.filter(
	(fields) => isExact(fields) && !Object.hasOwn(fields, 'CallbackCommand'),
);

it('hands on whatever fields Tencent sends, as they are', async () => {
	await fc.assert(
		fc.asyncProperty(withoutCommand, async (fields) => {
			const raw = JSON.stringify(fields);
			const { SdkAppid, ...own } = { SdkAppid: undefined, ...JSON.parse(raw) };
			expect(SdkAppid).toBe(fields.SdkAppid);
			const verdict = await judge(rightQuery, raw);
			expect(verdict).toMatchObject({ kind: 'accepted' });
			expect((verdict as { item: object }).item).toEqual({
				...own,
				CallbackCommand: rightQuery.CallbackCommand,
				SdkAppid: 1400000000,
			});
		}),
	);
});

it('lets nobody in without the token, whatever else they say', async () => {
	const secrets = fc.string().filter((secret) => secret !== token);
	await fc.assert(
		fc.asyncProperty(secrets, fieldsOf, async (secret, fields) => {
			const query = signedBy(secret, '1669872112');
			expect(await judge(query, JSON.stringify(fields))).toMatchObject({
				kind: 'refused',
				refusal: { status: 401 },
			});
		}),
	);
});

it('starts nothing and never throws, whatever a stranger puts into the URL and the body', async () => {
	const parameter = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
	const queries = fc.record({
		SdkAppid: fc.oneof(parameter, fc.constant(app.sdkAppId)),
		CallbackCommand: fc.oneof(parameter, fc.constant(rightQuery.CallbackCommand)),
		RequestTime: fc.oneof(parameter, fc.constant('1669872112')),
		Sign: parameter,
	});
	await fc.assert(
		fc.asyncProperty(queries, fc.oneof(fc.string(), fc.json()), async (query, raw) => {
			expect((await judge(query, raw)).kind).not.toBe('accepted');
		}),
	);
});

it('accepts a recorded call once, and calls that differ in their bodies each', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uniqueArray(fc.nat(), { minLength: 1 }), async (sequences) => {
			const remembered = dedupeCaches();
			const send = async (MsgSeq: number) =>
				(await judge(rightQuery, JSON.stringify({ MsgSeq }), remembered)).kind;
			for (const sequence of sequences) expect(await send(sequence)).toBe('accepted');
			for (const sequence of sequences) expect(await send(sequence)).toBe('acknowledged');
		}),
	);
});

it('asks the workflow each time that Tencent asks, however often the same question comes', async () => {
	const commands = callbackCommands.map(({ value }) => value).filter(waitsForAnswer);
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...commands),
			fc.boolean(),
			fc.integer({ min: 1, max: 5 }),
			async (command, skipRepeated, times) => {
				const remembered = dedupeCaches();
				const query = signedBy(token, '1669872112', command);
				for (let call = 0; call < times; call += 1) {
					const verdict = await judge(query, '{"MsgKey":"1_2_3"}', remembered, skipRepeated);
					expect(verdict.kind).toBe('accepted');
				}
			},
		),
	);
});

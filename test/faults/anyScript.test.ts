import fc from 'fast-check';
import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { createClient } from '../../nodes/shared/client/client';
import type { TransportOutcome } from '../../nodes/shared/transport/transport';
import type { Fault } from '../../sandbox';
import { app, callOptions } from '../support/calling';
import { page } from '../support/outageRuns';
import { ok, refusal, virtualDependencies, VirtualServer } from '../support/virtualServer';
import { VirtualTime } from '../support/virtualTime';
import type { Pair } from './clientAndSandbox';
import { from, many, seed, startPair, textBody, to } from './clientAndSandbox';

/** What the server does to the calls of one message, one after the other; then it behaves. */
type Script = readonly Fault[];

const quickFault: fc.Arbitrary<Fault> = fc.oneof(
	fc.constantFrom<Fault>('badGateway', 'html', 'cutBody', 'resetBefore', 'resetAfter'),
	fc.constantFrom(20004, 91000, 60007, 70001, 20028, 20026).map((errorCode) => ({ errorCode })),
);

interface Expected {
	readonly ok: boolean;
	readonly attempts: number;
	/** Calls by which the message was edited. */
	readonly applied: number;
}

/** The model: what the documents say becomes of an edit, without any of the client's code. */
function expected(script: Script, maxTries: number): Expected {
	let [attempts, applied] = [0, 0];
	let renewed = false;
	for (const fault of script) {
		attempts++;
		if (isDone(fault)) applied++;
		if (typeof fault === 'object') {
			if (fault.errorCode === 20028 || fault.errorCode === 20026)
				return { ok: false, attempts, applied };
			if (fault.errorCode === 60007) attempts--;
			if (fault.errorCode === 70001) {
				if (renewed) return { ok: false, attempts, applied };
				renewed = true;
				attempts--;
			}
			if (fault.errorCode === 60007 || fault.errorCode === 70001) continue;
		}
		if (attempts >= maxTries) return { ok: false, attempts, applied };
	}
	return { ok: true, attempts: attempts + 1, applied: applied + 1 };
}

/** Whether the edit is done all the same. */
const isDone = (fault: Fault): boolean =>
	fault === 'resetAfter' || fault === 'cutBody' || fault === 'silence';

const scriptsOf = (fault: fc.Arbitrary<Fault>) =>
	fc.array(fc.array(fault, { maxLength: 5 }), { minLength: 1, maxLength: 12 });
const anyTries = fc.integer({ min: 1, max: 6 });

let pair: Pair;
beforeAll(async () => {
	pair = await startPair({}, 100);
});
afterAll(async () => await pair.close());

/** Edits that go well all the while: the server is not away, so that each message's tries are its own. */
const startPulse = (edit: () => Promise<unknown>) => {
	const state = { going: true };
	const beating = (async () => {
		while (state.going) await edit();
	})();
	return {
		stop: async () => {
			state.going = false;
			await beating;
		},
	};
};

describe('whatever the server does to edits', () => {
	it('each ends once, as the model says', async () => {
		await fc.assert(
			fc.asyncProperty(scriptsOf(quickFault), anyTries, async (faults, maxTries) => {
				const msgKeys = seed(pair.sandbox, faults.length);
				const scripted = new Map(msgKeys.map((msgKey, i) => [msgKey, [...(faults[i] ?? [])]]));
				pair.sandbox.faults.decide = ({ body }) =>
					scripted.get((body as { MsgKey: string }).MsgKey)?.shift();
				const [beat = ''] = seed(pair.sandbox, 1);
				// A busy machine has the time that it needs.
				const timeoutMs = 30_000;
				const pulse = startPulse(async () => await pair.edit(beat, { timeoutMs, flow: {} }));
				const results = await many(faults.length, (i) =>
					pair.edit(msgKeys[i]!, { maxTries, timeoutMs, flow: {} }),
				);
				await pulse.stop();
				const stored = new Map(
					pair.sandbox
						.conversation('user_1001', 'user_1002')
						.map((message) => [message.msgKey, message]),
				);

				for (const [i, msgKey] of msgKeys.entries()) {
					const { ok, attempts, applied } = expected(faults[i] ?? [], maxTries);
					const told = results[i];
					expect(told).toMatchObject({ ok, report: { attempts } });
					if (told?.ok === false) expect(told.error.attempts).toBe(attempts);
					expect(stored.get(msgKey)?.edits).toBe(applied);
				}
			}),
			{ numRuns: 40 },
		);
	});

	const anyFault = fc.oneof(quickFault, fc.constant<Fault>('silence'));

	it('each ends once, as the model says, where it may also keep silent', async () => {
		await fc.assert(
			fc.asyncProperty(scriptsOf(anyFault), anyTries, async (faults, maxTries) => {
				const time = new VirtualTime();
				const left = faults.map((script) => [...script]);
				const edits = faults.map(() => 0);
				const server = new VirtualServer(time, ({ body }) => {
					const message = Number(body.MsgKey);
					const fault = left[message]?.shift();
					if (fault === undefined || isDone(fault)) edits[message] = (edits[message] ?? 0) + 1;
					return fault === undefined ? ok : outcomeOf(fault);
				});
				const client = createClient(virtualDependencies(server, time), app);
				const edit = async (message: number) =>
					await client.call(
						modifyC2cMsg,
						{ From_Account: from, To_Account: to, MsgKey: `${message}`, MsgBody: textBody('new') },
						callOptions({ maxTries }),
					);
				const pulse = startPulse(async () => await edit(faults.length));
				const results = await time.until(many(faults.length, edit));
				await time.until(pulse.stop());

				for (const [i, script] of faults.entries()) {
					const { ok: isOk, attempts, applied } = expected(script, maxTries);
					expect(results[i]).toMatchObject({ ok: isOk, report: { attempts } });
					expect(edits[i]).toBe(applied);
				}
			}),
			{ numRuns: 40 },
		);
	});
});

/** What the client gets to see of a fault. */
function outcomeOf(fault: Fault): TransportOutcome | 'silence' {
	const lost = {
		kind: 'fault',
		fault: 'connectionLost',
		left: true,
		reason: 'ECONNRESET',
	} as const;
	if (typeof fault === 'object') return refusal(fault.errorCode);
	switch (fault) {
		case 'silence':
			return 'silence';
		case 'badGateway':
			return page;
		case 'html':
			return { kind: 'answer', httpStatus: 200, text: '<html>' };
		case 'cutBody':
			return { ...lost, fault: 'answerCut' };
		default:
			return lost;
	}
}

import fc from 'fast-check';
import type { Fault } from '../../sandbox';
import type { Pair } from './clientAndSandbox';
import { many, seed, startPair } from './clientAndSandbox';

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
		if (fault === 'resetAfter' || fault === 'cutBody' || fault === 'silence') applied++;
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

let pair: Pair;
beforeAll(async () => {
	pair = await startPair({}, 100);
});
afterAll(async () => await pair.close());

/** Edits that go well all the while: the server is not away, so that each message's tries are its own. */
const startPulse = () => {
	const [msgKey = ''] = seed(pair.sandbox, 1);
	const state = { going: true };
	const beating = (async () => {
		while (state.going) await pair.edit(msgKey, { flow: {} });
	})();
	return {
		stop: async () => {
			state.going = false;
			await beating;
		},
	};
};

describe('whatever the server does to edits', () => {
	it.each([
		['answers at once', quickFault, 5_000, 40],
		['may also keep silent', fc.oneof(quickFault, fc.constant<Fault>('silence')), 700, 2],
	])('and %s, each ends once, as the model says', async (_, anyFault, timeoutMs, numRuns) => {
		const scripts = fc.array(fc.array(anyFault, { maxLength: 5 }), { minLength: 1, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(scripts, fc.integer({ min: 1, max: 6 }), async (faults, maxTries) => {
				const msgKeys = seed(pair.sandbox, faults.length);
				const scripted = new Map(msgKeys.map((msgKey, i) => [msgKey, [...(faults[i] ?? [])]]));
				pair.sandbox.faults.decide = ({ body }) =>
					scripted.get((body as { MsgKey: string }).MsgKey)?.shift();
				const pulse = startPulse();
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
			{ numRuns },
		);
	});
});

import { modifyC2cMsg } from '../../../nodes/shared/apis/modifyC2cMsg';
import type { App } from '../../../nodes/shared/client/app';
import { createClient } from '../../../nodes/shared/client/client';
import { mapInOrder } from '../../../nodes/TencentChat/execution/mapInOrder';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox';
import { callOptions, dependenciesWith } from '../../support/calling';
import { fastTime } from '../../support/fastTime';
import { pooled, throughN8n } from '../../transport/transports';
import { errorsOf } from '../support/outputs';
import { nodeName } from '../support/tencentChat';
import { builds, editsIn, runOn } from './bothBuilds';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

describe.each(builds)('a run of the %s build that cannot succeed', (build) => {
	it('ends after few calls where the key is wrong, and sends nothing for the rest', async () => {
		const credential = { ...sandbox.credential, secretKey: 'f'.repeat(64) };
		const result = await runOn(build, credential, { items: editsIn(sandbox, 300) });

		const errors = errorsOf(result.output(nodeName, 1));
		expect(errors).toHaveLength(300);
		expect(errors.at(-1)).toMatchObject({
			message: errors[0].message,
			advice: expect.stringContaining('Nothing was sent for this item'),
			attempts: 0,
			stopped: 'notSent',
		});
		expect(sandbox.calls.length).toBeLessThan(200);
	});
});

/** The rest takes minutes, so that only what is sent with is real here, and its time is fast. */
describe.each([
	['verified', throughN8n],
	['pooled', pooled],
] as const)('what the %s build sends with', (_build, create) => {
	const run = async (items: number, credential = sandbox.credential) => {
		const transport = await create();
		const { sdkAppId, secretKey, adminUserId, baseUrl } = credential;
		const app: App = { sdkAppId, secretKey, adminUserId, endpoint: { origin: baseUrl } };
		const client = createClient(dependenciesWith(transport, fastTime(100)), app);
		const request = { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3', CloudCustomData: 'x' };
		const results = await mapInOrder({
			count: items,
			limit: () => 64,
			mayStart: () => true,
			work: async () => await client.call(modifyC2cMsg, request, callOptions()),
		});
		await transport.close();
		return results.map((result) => (result?.ok === false ? result.error : undefined));
	};
	/** At this speed, a busy machine has the one or other of the last still wait for its turn. */
	const expectUntried = (errors: Awaited<ReturnType<typeof run>>, why: RegExp) => {
		const untried = errors.filter((error) => error?.attempts === 0);
		expect(untried.length).toBeGreaterThan(20);
		for (const error of untried) {
			expect(error?.stopped).toBe('notSent');
			expect(error?.advice).toMatch(why);
		}
	};

	it('lets a run end where every connection is refused', async () => {
		const gone = await startSandbox();
		await gone.close();
		const errors = await run(200, gone.credential);

		expect(errors.map((error) => error?.kind)).toEqual(errors.map(() => errors[0]?.kind));
		expectUntried(errors, /for 45 seconds, no call/);
	});

	it.each<[Fault, RegExp]>([
		[{ errorCode: 60007 }, /for 120 seconds, every call/],
		['badGateway', /Nothing was sent for this item/],
	])(
		'lets a run end that meets %j without end',
		async (fault, why) => {
			sandbox.faults.decide = () => fault;
			const errors = await run(200);

			expect(errors.filter((error) => error === undefined)).toEqual([]);
			expectUntried(errors, why);
			expect(sandbox.calls.length).toBeLessThan(2_000);
		},
		60_000,
	);
});

import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import type { App } from '../../nodes/shared/client/app';
import type { CallOptions, CallResult } from '../../nodes/shared/client/callTerms';
import { createClient } from '../../nodes/shared/client/client';
import type { TransportOutcome } from '../../nodes/shared/transport/transport';
import { mapInOrder } from '../../nodes/TencentChat/execution/mapInOrder';
import { app, callOptions } from './calling';
import type { Behaviour } from './virtualServer';
import {
	VirtualServer,
	ok,
	refusal,
	refusedConnection,
	virtualDependencies,
} from './virtualServer';
import { VirtualTime } from './virtualTime';

const edit = { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3', CloudCustomData: 'x' };
export const minute = 60_000;

/** Runs of the node in virtual time, against a server that behaves as it is told. */
export const setUp = (behave: Behaviour = () => ok) => {
	const time = new VirtualTime();
	const server = new VirtualServer(time, behave);
	const dependencies = virtualDependencies(server, time);
	const one = async (options: Partial<CallOptions> = {}, of: App = app) =>
		await createClient(dependencies, of).call(
			modifyC2cMsg,
			edit,
			callOptions({ timeoutMs: 10_000, ...options }),
		);
	/** Runs items as one run of the node does: many at a time, in one flow. */
	const run = async (items: number, options: Partial<CallOptions> = {}, of: App = app) => {
		const flow = {};
		const results = await mapInOrder({
			count: items,
			limit: () => 64,
			mayStart: () => true,
			work: async () => await one({ flow, ...options }, of),
		});
		return results.filter((result) => result !== undefined);
	};
	return { time, server, dependencies, one, run };
};

export const lost = (results: ReadonlyArray<CallResult<unknown>>) =>
	results.filter(({ ok: done }) => !done).length;

export const page: TransportOutcome = {
	kind: 'answer',
	httpStatus: 502,
	text: '<html>Bad Gateway</html>',
};
const slowHandshake: TransportOutcome = {
	kind: 'fault',
	fault: 'timeout',
	left: false,
	reason: 'ETIMEDOUT',
};
export const swallowed: TransportOutcome = {
	kind: 'fault',
	fault: 'noConnection',
	left: false,
	reason: 'ETIMEDOUT',
};

/**
 * Causes that no item can help; how long a run may last and how many calls it may make, whatever
 * its size.
 */
export const endlessCauses: ReadonlyArray<[string, Behaviour, number, number]> = [
	['a wrong key', () => refusal(70009), 10_000, 200],
	['an app of another region', () => refusal(60006), 10_000, 200],
	['an admin who is none', () => refusal(60010), 10_000, 200],
	['an IP address that is not allowed', () => refusal(60021), 10_000, 200],
	['a disabled app', () => refusal(60016), 10_000, 200],
	['a refused connection', () => refusedConnection, 90_000, 200],
	['packets that are swallowed', () => 'silence', 5 * minute, 200],
	["a gateway's page", () => page, 5 * minute, 600],
	['a handshake slower than a small Timeout', () => slowHandshake, 5 * minute, 600],
	['trouble inside Tencent without end', () => refusal(91000), 5 * minute, 600],
	['over the limit without end', () => refusal(60007), 5 * minute, 2_000],
];

import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { sendmsg } from '../../nodes/shared/apis/sendmsg';
import type { App } from '../../nodes/shared/client/app';
import type { CallOptions, CallResult } from '../../nodes/shared/client/callTerms';
import { createClient } from '../../nodes/shared/client/client';
import type { Stop } from '../../nodes/shared/stop';
import { createUndiciTransport } from '../../pooled/undiciTransport';
import type { Sandbox, SandboxOptions } from '../../sandbox';
import { startSandbox } from '../../sandbox';
import { mapInOrder } from '../../nodes/TencentChat/execution/mapInOrder';
import { callOptions, dependenciesWith } from '../support/calling';
import { fastTime } from '../support/fastTime';

export const from = 'user_1001';
export const to = 'user_1002';

type AnyResult = CallResult<unknown>;

/** A client over real sockets and a sandbox, with waits that are shorter than life by `speed`. */
export async function startPair(options: SandboxOptions = {}, speed = 20) {
	const sandbox = await startSandbox(options);
	const transport = createUndiciTransport();
	const { sdkAppId, secretKey, adminUserId, baseUrl } = sandbox.credential;
	const endpoint = { origin: baseUrl };
	const app: App = { sdkAppId, secretKey, adminUserId, endpoint };
	const client = createClient(dependenciesWith(transport, fastTime(speed)), app);
	const flow = {};

	const edit = async (msgKey: string, change: Partial<CallOptions> = {}): Promise<AnyResult> =>
		await client.call(
			modifyC2cMsg,
			{ From_Account: from, To_Account: to, MsgKey: msgKey, MsgBody: textBody(`new ${msgKey}`) },
			callOptions({ flow, ...change }),
		);
	const send = async (number: number, timeoutMs = 5_000): Promise<AnyResult> =>
		await client.call(
			sendmsg,
			{
				From_Account: from,
				To_Account: to,
				MsgSeq: number,
				MsgRandom: number,
				MsgBody: textBody(`message ${number}`),
			},
			callOptions({ flow, timeoutMs, maxTries: 15 }),
		);
	return {
		sandbox,
		edit,
		send,
		close: async () => {
			await transport.close();
			await sandbox.close();
		},
	};
}

export type Pair = Awaited<ReturnType<typeof startPair>>;

export const textBody = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }];

export const seed = (sandbox: Sandbox, count: number): string[] =>
	sandbox
		.seed(Array.from({ length: count }, (_, i) => ({ from, to, text: `old ${i}` })))
		.map(({ msgKey }) => msgKey);

/** Does many at a time, as the node does, and gives each one's result in order. */
export const many = async (
	count: number,
	work: (index: number) => Promise<AnyResult>,
	stop?: Stop,
): Promise<Array<AnyResult | undefined>> =>
	await mapInOrder({ count, limit: () => 16, mayStart: () => stop?.isStopped() !== true, work });

/** Whether the sandbox holds the new text, message by message. */
export const editedIn = (sandbox: Sandbox, msgKeys: readonly string[]): boolean[] => {
	const texts = new Map(
		sandbox
			.conversation(from, to)
			.map(({ msgKey, msgBody }) => [msgKey, msgBody[0]?.MsgContent.Text]),
	);
	return msgKeys.map((msgKey) => texts.get(msgKey) === `new ${msgKey}`);
};

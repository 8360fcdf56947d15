import type { FaultOdds, Sandbox, SandboxOptions } from '../../sandbox';
import { startSandbox } from '../../sandbox';
import { serve } from './process';
import { from, newText, to } from './texts';

export interface ServerOptions extends Pick<
	SandboxOptions,
	'tls' | 'enforceLimits' | 'limitPerSecond' | 'latencyMs'
> {
	readonly messages: number;
	readonly odds?: FaultOdds;
}

/** What a client needs to know of a started server. */
export interface Started {
	readonly port: number;
	readonly credential: Sandbox['credential'];
	readonly msgKeys: string[];
}

/** Times are milliseconds since 1970, with fractions. */
export interface SeenCall {
	readonly atMs: number;
	readonly overLimit: boolean;
	readonly msgKey: string;
}

/** What a server saw. */
export interface Seen {
	readonly calls: readonly SeenCall[];
	readonly connections: number;
	readonly peakConnections: number;
	/** Keys of the messages that hold the text that they were to get. */
	readonly edited: string[];
}

const msgKeyOf = (body: unknown): string =>
	typeof body === 'object' && body !== null && 'MsgKey' in body ? String(body.MsgKey) : '';

let sandbox: Sandbox | undefined;

serve({
	start: async ({ messages, odds, ...options }: ServerOptions): Promise<Started> => {
		sandbox = await startSandbox(options);
		const seeds = Array.from({ length: messages }, (_, i) => ({ from, to, text: `message ${i}` }));
		const msgKeys = sandbox.seed(seeds).map(({ msgKey }) => msgKey);
		if (odds) sandbox.faults.odds = odds;
		return { port: Number(new URL(sandbox.url).port), credential: sandbox.credential, msgKeys };
	},
	seen: (): Seen => {
		if (sandbox === undefined) throw new Error('not started');
		return {
			calls: sandbox.calls.map(({ atMs, errorCode, body }) => ({
				atMs: performance.timeOrigin + atMs,
				overLimit: errorCode === 60007,
				msgKey: msgKeyOf(body),
			})),
			connections: sandbox.connections.opened,
			peakConnections: sandbox.connections.peak,
			edited: sandbox
				.conversation(from, to)
				.filter(({ msgBody, msgKey }) => msgBody[0]?.MsgContent.Text === newText(msgKey))
				.map(({ msgKey }) => msgKey),
		};
	},
});

import type { INodeParameters } from 'n8n-workflow';

/** Where a node with many items is run: n8n's engine alone, or a whole n8n. */
export interface Place {
	run(job: Job): Promise<Outcome>;
	close(): Promise<void>;
}

export interface Job {
	/** Of the server that answers. */
	readonly origin: string;
	readonly parameters: INodeParameters;
	readonly items: ReadonlyArray<Readonly<Record<string, string | number>>>;
	/** Values of the credential that differ from those of every job, expressions included. */
	readonly credential?: Readonly<Record<string, string>>;
	/** The node's On Error; Continue (using error output) where it is not said. */
	readonly onError?: 'stopWorkflow';
}

/** An item as it left the node: done, or with an error. */
export type LeftItem = Readonly<Record<string, unknown>>;

export interface Outcome {
	readonly seconds: number;
	readonly left: readonly LeftItem[];
	/** Why the execution stopped, where it did. */
	readonly stopped?: string;
	/** Processor time of the whole n8n; of the engine alone nothing is told. */
	readonly cpuSeconds?: number;
	/** The longest that n8n answered nobody. */
	readonly longestBlockMs?: number;
}

export const credentialOf = ({ origin, credential }: Job): Record<string, string | number> => ({
	...{ sdkAppId: 1400000000, secretKey: 'key', adminUserId: 'administrator' },
	...{ region: 'custom', baseUrl: origin },
	...credential,
});

const errorOf = (item: LeftItem): Readonly<Record<string, unknown>> | undefined =>
	typeof item.error === 'object' && item.error !== null ? { ...item.error } : undefined;

export const done = ({ left }: Outcome): LeftItem[] =>
	left.filter((item) => errorOf(item) === undefined);

export const failed = ({ left }: Outcome): LeftItem[] =>
	left.filter((item) => errorOf(item) !== undefined);

/** Those that failed without a call. */
export const notSent = ({ left }: Outcome): LeftItem[] =>
	left.filter((item) => errorOf(item)?.stopped === 'notSent');

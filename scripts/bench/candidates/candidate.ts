import type { INodeParameters } from 'n8n-workflow';
import type { SandboxCredential } from '../../../sandbox';

/** What is to be edited, and where. */
export interface Job {
	readonly credential: SandboxCredential;
	readonly msgKeys: readonly string[];
	/** Options of the node. */
	readonly options?: INodeParameters;
}

/** Whether each edit was reported as done, in the order of the job. */
export type Reported = boolean[];

/** A way to make edits. It is set up once for a process; what that costs does not count. */
export interface Candidate {
	readonly run: (job: Job) => Promise<Reported>;
}

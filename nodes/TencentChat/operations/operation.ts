import type { INodeProperties } from 'n8n-workflow';
import type { Api } from '../../shared/apis/api';
import type { Result } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import type { Parameters } from '../fields/parameters';
import type { OutputEntry } from './outputEntry';
import type { Session } from './session';

/** What a user can do with the node: its place in the menus, its form, and what it does. */
export interface Operation {
	readonly resource: string;
	/** The value that workflows store. */
	readonly value: string;
	readonly name: string;
	/** The sentence in the node panel. */
	readonly action: string;
	readonly description: string;
	/** Shown for this operation alone; what is shared comes from `fields/`. */
	readonly fields: readonly INodeProperties[];
	/** Reads one item's parameters and does it. One item may give many. */
	readonly run: (parameters: Parameters, session: Session) => Promise<readonly OutputEntry[]>;
}

/** The commonest anatomy: one item, one call, one item. */
export interface OneCall<Request extends Record<string, unknown>, Reply> {
	readonly api: Api<Request, Reply>;
	/** The plain request, with nothing in it that the user did not set. */
	readonly body: (parameters: Parameters) => Result<Record<string, unknown>, InputFailure>;
	/** The item to give. */
	readonly output: (body: Record<string, unknown>, reply: Reply) => Record<string, unknown>;
}

/** The `run` of an operation that makes one call for an item. */
export const oneCall =
	<Request extends Record<string, unknown>, Reply>({
		api,
		body,
		output,
	}: OneCall<Request, Reply>): Operation['run'] =>
	async (parameters, session) => {
		const request = body(parameters);
		if (!request.ok) return [{ failure: request.error }];
		if (session.dryRun) return [session.preview(api, request.value)];
		const result = await session.call(api, request.value);
		return [result.ok ? { json: output(request.value, result.value) } : { failure: result.error }];
	};

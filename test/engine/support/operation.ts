import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './outputs';
import { differencesFromSchema } from './schemaDifferences';
import { nodeName, runTencentChat } from './tencentChat';

type Json = ReturnType<typeof JSON.parse>;

export interface Done {
	readonly items: Json[];
	/** Which input each item came from. */
	readonly pairing: unknown[];
	/** What the error output says. */
	readonly errors: Json[];
	/** The bodies of the calls that were made. */
	readonly bodies: unknown[];
}

/**
 * Runs an operation in n8n's engine against a sandbox, with an error output. Whatever it gives must
 * be what its output schema says.
 */
export async function runOperation(
	sandbox: Sandbox,
	[resource, operation]: readonly [string, string],
	parameters: INodeParameters,
	items: ReadonlyArray<Record<string, unknown>> = [{}],
): Promise<Done> {
	const before = sandbox.calls.length;
	const result = await runTencentChat(sandbox.credential, {
		parameters: { resource, operation, ...parameters },
		onError: 'continueErrorOutput',
		items,
	});
	expect(result.error).toBeUndefined();
	const output = result.output(nodeName);
	const done = jsonOf(output).filter(({ dryRun }: Json) => dryRun !== true);
	expect(differencesFromSchema(done, resource, operation)).toEqual([]);
	return {
		items: jsonOf(output),
		pairing: pairingOf(output),
		errors: errorsOf(result.output(nodeName, 1)),
		bodies: sandbox.calls.slice(before).map(({ body }) => body),
	};
}

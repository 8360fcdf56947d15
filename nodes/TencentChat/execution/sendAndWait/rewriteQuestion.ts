import type { IWebhookFunctions } from 'n8n-workflow';
import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import { appOfCredential } from '../../../shared/client/app';
import { failure, type Result } from '../../../shared/result';
import { followSignal } from '../../../shared/stop';
import { failureOfThrown, inputFailure } from '../../fields/inputFailure';
import { operationOf } from '../../operations';
import type { ItemFailure } from '../../operations/outputEntry';
import { createCallContext } from '../callContext';
import { clientDependencies } from '../processState';
import type { StoredQuestion } from './storedQuestion';

/**
 * How many milliseconds the edit may take: the person who answered waits for the page meanwhile. Mostly
 * it takes one call.
 */
const patienceMs = 4_000;
const settings = { timeoutMs: 3_000, maxTries: 3, maxCallsPerSecond: undefined, dryRun: false };

const notLookedAt = async () => await Promise.resolve(failure('is not looked at'));

const notEditable = inputFailure('This version of the node cannot edit the message');

/** Edits the message of a question. Never throws: the answer counts all the same. */
export async function rewriteQuestion(
	context: IWebhookFunctions,
	question: StoredQuestion,
	text: string,
): Promise<Result<undefined, ItemFailure>> {
	const operation = operationOf(question.resource, SEND_AND_WAIT_OPERATION);
	if (operation === undefined || !('rewrite' in operation)) return failure(notEditable);
	try {
		const app = appOfCredential(await context.getCredentials('tencentChatApi'));
		if (!app.ok) {
			return failure(inputFailure('The Tencent Chat credential cannot be used any more'));
		}
		const { createClient } = await import('../../../shared/client/client');
		const calls = createCallContext({
			client: createClient(await clientDependencies(context.helpers), app.value),
			app: app.value,
			settings,
			words: operation,
			flow: {},
			stop: followSignal(AbortSignal.timeout(patienceMs)),
			lookAt: notLookedAt,
			lookAtBinary: notLookedAt,
			onBody: () => undefined,
			onCall: () => undefined,
			onReport: () => undefined,
		});
		return await operation.rewrite(question.sent, text, calls);
	} catch (thrown) {
		return failure(failureOfThrown(thrown));
	}
}

import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { success, type Result } from '../../../shared/result';
import { inputFailure } from '../../fields/inputFailure';
import { readCallSettings } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import type { Question } from '../../fields/question/question';
import { readQuestion } from '../../fields/question/question';
import type { CallContext } from '../../operations/callContext';
import type { AskAndWait, OperationMenu } from '../../operations/operation';
import type { ItemFailure, OutputEntry } from '../../operations/outputEntry';
import { failureOfSetUp } from '../failures';
import { ItemCalls, failedOutcome, outcomeOf, outcomeOfThrown } from '../outcomes';
import type { ItemOutcome, Outcomes } from '../outcomes';
import { startRun } from '../run';
import { takesFromWorkflow } from '../storedCredential';
import { textThatAsks } from './messageText';
import { storeQuestion } from './storedQuestion';

/**
 * Sends the question of the one item there is, and puts the execution to wait. n8n goes on with what
 * `receiveAnswer` gives it, or, when the waiting time is over, with the item as it came.
 */
export async function askItems(
	context: IExecuteFunctions,
	operation: OperationMenu & AskAndWait,
	parameters: Parameters,
): Promise<Outcomes> {
	const items = context.getInputData();
	const outcome =
		items.length > 1
			? failedOutcome(oneQuestionOnly(items.length))
			: await askOne(context, operation, parameters);
	return items.map(() => outcome);
}

async function askOne(
	context: IExecuteFunctions,
	operation: OperationMenu & AskAndWait,
	parameters: Parameters,
): Promise<ItemOutcome> {
	const calls = new ItemCalls();
	try {
		const question = readQuestion(parameters, Date.now());
		if (!question.ok) return failedOutcome(question.error);
		const settings = readCallSettings(parameters);
		if (!settings.ok) return failedOutcome(settings.error);
		const run = await startRun(context, settings.value, operation);
		try {
			const app = await run.appOf(0);
			if (!app.ok) return failedOutcome(app.error);
			if (await takesFromWorkflow(context)) return failedOutcome(credentialOfRun);
			const callContext = run.contextOf(app.value, settings.value, calls, [0]);
			const asked = await ask(context, operation, parameters, question.value, callContext);
			return outcomeOf(asked.ok ? asked.value : [{ failure: asked.error }], calls);
		} finally {
			run.end([outcomeOf([], calls)]);
		}
	} catch (thrown) {
		return calls.attempts() === 0
			? failedOutcome(failureOfSetUp(thrown))
			: outcomeOfThrown(thrown, calls);
	}
}

/** n8n asks once an execution of the node; the other items would leave as if they had been asked. */
const oneQuestionOnly = (count: number) =>
	inputFailure(
		`Send and Wait for Response asks about one item, but got ${count}`,
		'Nobody was asked. Put the Loop Over Items node before this one with a batch size of 1, or turn on Execute Once in its settings to ask about the first item alone.',
	);

/** The message could not be edited after the answer: n8n then reads the credential without any data. */
const credentialOfRun = inputFailure(
	"Send and Wait for Response cannot use a credential that takes values from the workflow's data",
	'Nobody was asked. Choose a credential with fixed values, or with variables ($vars) or external secrets ($secrets). For several apps, use one Send and Wait node for each, behind a Switch node.',
);

async function ask(
	context: IExecuteFunctions,
	operation: OperationMenu & AskAndWait,
	parameters: Parameters,
	{ linkLabel, ...question }: Question,
	callContext: CallContext,
): Promise<Result<readonly OutputEntry[], ItemFailure>> {
	const id = randomUUID();
	demandSignature(context);
	const link = `${linkLabel}: ${context.getSignedResumeUrl({ question: id })}`;
	const text = textThatAsks(question, link, parameters.timezone);
	if (callContext.dryRun) return success(await operation.preview(parameters, text, callContext));

	const sent = await operation.ask(parameters, text, callContext);
	if (!sent.ok) return sent;
	storeQuestion(context, { ...question, id, resource: operation.resource, sent: sent.value });
	const { untilMs } = question;
	await context.putExecutionToWait(untilMs === undefined ? WAIT_INDEFINITELY : new Date(untilMs));
	// n8n keeps these only until the answer takes their place.
	return success(context.getInputData().map(({ json }) => ({ json })));
}

/** n8n 1 takes links without a signature unless it is told not to; n8n 2 never does. */
function demandSignature(context: IExecuteFunctions): void {
	const demand: unknown = Reflect.get(context, 'setSignatureValidationRequired');
	if (typeof demand === 'function') Reflect.apply(demand, context, []);
}

import type { IExecuteFunctions } from 'n8n-workflow';
import type { WithoutCall } from '../operations/operation';
import { ItemCalls, hasFailed, outcomeOf, outcomeOfThrown } from './outcomes';
import type { Outcomes } from './outcomes';
import { mapInOrder } from './mapInOrder';
import type { ItemsOfRun } from './itemsOfRun';
import { UserIdWarning } from './runReport';

/** So many are asked for at once: they wait for nothing, and so more would gain nothing. */
const underWay = 8;

/** The items of an operation that makes no call. */
export async function answerItems(
	context: IExecuteFunctions,
	{ answer }: WithoutCall,
	{ count, parametersOf, continueOnFail, pause }: ItemsOfRun,
): Promise<Outcomes> {
	const stop = context.getExecutionCancelSignal();
	let failed = false;
	const userIds = new UserIdWarning();
	const outcomes = await mapInOrder({
		count,
		limit: () => underWay,
		mayStart: () => stop?.aborted !== true && (continueOnFail || !failed),
		pause,
		work: async (index) => {
			const outcome = await answerOne(answer, parametersOf, index);
			failed ||= hasFailed(outcome);
			for (const entry of outcome.entries) if ('json' in entry) userIds.look(entry.json, [index]);
			return outcome;
		},
	});
	userIds.tell(context);
	return outcomes;
}

async function answerOne(
	answer: WithoutCall['answer'],
	parametersOf: ItemsOfRun['parametersOf'],
	index: number,
) {
	try {
		return outcomeOf(await answer(parametersOf(index)));
	} catch (thrown) {
		return outcomeOfThrown(thrown, new ItemCalls());
	}
}

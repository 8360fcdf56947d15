import type { IExecuteFunctions } from 'n8n-workflow';
import { longUserIds } from '../../shared/apis/longUserIds';
import type { WithoutCall } from '../operations/operation';
import { mapInOrder } from './mapInOrder';
import type { Outcomes } from './outcomes';
import { ItemCalls, hasFailed, outcomeOf, outcomeOfThrown } from './outcomes';
import type { LongUserId } from './reports/longUserIds';
import { warnOfLongUserIds } from './reports/longUserIds';
import type { ItemsOfRun } from './runItems';

/** How many items are answered at once. They wait for nothing, so more would gain nothing. */
const underWay = 8;

/** The items of an operation that makes no call. */
export async function answerItems(
	context: IExecuteFunctions,
	{ answer }: WithoutCall,
	{ count, parametersOf, continueOnFail, pause }: ItemsOfRun,
): Promise<Outcomes> {
	const stop = context.getExecutionCancelSignal();
	let failed = false;
	const longIds: LongUserId[] = [];
	const outcomes = await mapInOrder({
		count,
		limit: () => underWay,
		mayStart: () => stop?.aborted !== true && (continueOnFail || !failed),
		pause,
		work: async (index) => {
			const outcome = await answerOne(answer, parametersOf, index);
			failed ||= hasFailed(outcome);
			for (const entry of outcome.entries) {
				const userIds = 'json' in entry ? longUserIds(entry.json) : [];
				longIds.push(...userIds.map((userId) => ({ userId, items: [index] })));
			}
			return outcome;
		},
	});
	if (longIds.length > 0) warnOfLongUserIds(context, longIds);
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

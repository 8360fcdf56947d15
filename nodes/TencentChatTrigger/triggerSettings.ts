import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackSettings } from '../shared/callbacks/judgeCallback';
import type { LoopGuard } from '../shared/callbacks/loopGuard';
import { flagToNumber } from '../shared/elements/toWire';
import type { Respond } from './webhookResponse';

/** Reads from the form which callbacks start the workflow. Throws where an expression fails. */
export const settingsOf = (context: IWebhookFunctions): CallbackSettings => {
	const options = fieldsOf(context.getNodeParameter('options', {}));
	return {
		events: [context.getNodeParameter('events', [])].flat().map(String),
		loopGuard: guardOf(options.loopGuard),
		workflowDecides: respondOf(context) === 'lastNode',
		skipRepeatedEvents: flagToNumber(options.skipRepeatedEvents) === 1,
	};
};

/** Reads from the form when an accepted callback is answered. */
export const respondOf = (context: IWebhookFunctions): Respond =>
	context.getNodeParameter('respond', 'immediately') === 'lastNode' ? 'lastNode' : 'immediately';

/** Takes a value that is not known, as an expression may give one, for the safest choice. */
const guardOf = (value: unknown): LoopGuard =>
	value === 'edits' || value === 'off' ? value : 'all';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => ({
	...(typeof value === 'object' ? value : undefined),
});

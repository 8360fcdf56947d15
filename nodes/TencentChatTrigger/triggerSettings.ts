import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackSettings } from '../shared/callbacks/judgeCallback';
import type { LoopGuard } from '../shared/callbacks/loopGuard';
import { flagToNumber } from '../shared/elements/toWire';
import type { Respond } from './webhookResponse';

/** What the form says about which callbacks start the workflow. */
export const settingsOf = (context: IWebhookFunctions): CallbackSettings => {
	const options = fieldsOf(context.getNodeParameter('options', {}));
	return {
		events: [context.getNodeParameter('events', [])].flat().map(String),
		loopGuard: guardOf(options.loopGuard),
		skipRepeatedEvents: flagToNumber(options.skipRepeatedEvents) === 1,
	};
};

export const respondOf = (context: IWebhookFunctions): Respond =>
	context.getNodeParameter('respond', 'immediately') === 'lastNode' ? 'lastNode' : 'immediately';

/** An unknown value, as an expression may give one, is on the safe side. */
const guardOf = (value: unknown): LoopGuard =>
	value === 'edits' || value === 'off' ? value : 'all';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => ({
	...(typeof value === 'object' ? value : undefined),
});

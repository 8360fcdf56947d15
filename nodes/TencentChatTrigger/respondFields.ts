import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { anyEvent, callbackCommands, waitsForAnswer } from '../shared/callbacks/commands';

const commands = callbackCommands.map(({ value }) => value);
/** If one of these is chosen, Tencent may wait for an answer. */
const waiting = [anyEvent, ...commands.filter(waitsForAnswer)];
/** If one of these is chosen, callbacks may come about events that have happened already. */
const happened = [anyEvent, ...commands.filter((command) => !waitsForAnswer(command))];

/**
 * The field Respond, with one of its two defaults. The form has it twice under one stored name and
 * shows one of them: by default, a message that Tencent holds back waits for the workflow, and an
 * event that has happened is acknowledged at once.
 */
const respondField = (
	start: 'immediately' | 'lastNode',
	displayOptions: IDisplayOptions,
): INodeProperties => ({
	displayName: 'Respond',
	name: 'respond',
	type: 'options',
	default: start,
	description: 'What Tencent gets as the answer',
	displayOptions,
	options: [
		{
			name: 'Immediately',
			value: 'immediately',
			description: 'Acknowledge every callback at once; messages are delivered as they are',
		},
		{
			name: 'When Last Node Finishes',
			value: 'lastNode',
			description:
				'For the events named Before: the output of the last node is the answer, which can block or rewrite a message. Other events are acknowledged at once.',
		},
	],
});

const notice = (
	name: string,
	displayName: string,
	show: IDisplayOptions['show'],
): INodeProperties => ({
	...{ displayName, name, type: 'notice', default: '' },
	displayOptions: { show },
});

/**
 * The fields that say when Tencent is answered, with notices about what follows from the choice.
 */
export const respondFields: INodeProperties[] = [
	// Where an expression gives the events, n8n reads both. The later one counts then, which waits.
	respondField('immediately', { hide: { events: waiting } }),
	respondField('lastNode', { show: { events: waiting } }),
	notice(
		'answerNotice',
		'End every path of the workflow with a Tencent Chat node and its operation Callback: Reply. Tencent waits 2 seconds, no longer. Without a proper answer by then, it delivers the message unchanged, or blocks it with code 80003 if the console says so. Keep the workflow short: no Wait node, no AI model, no slow API, and do not save execution progress.',
		{ respond: ['lastNode'] },
	),
	notice(
		'letThroughNotice',
		"<b>Everything is let through before the workflow runs.</b> Tencent is told at once to go on, so a Callback: Reply decides nothing. To let the workflow decide, set Respond to 'When Last Node Finishes'.",
		{ events: waiting, respond: ['immediately'] },
	),
	notice(
		'mixedNotice',
		'You chose events that Tencent waits for and events that have happened already. Only the former wait for the last node. The latter are acknowledged at once, and what the workflow replies to them goes nowhere. Tell them apart by CallbackCommand, or give each kind a workflow of its own.',
		// The second name is the same field: one of each kind is chosen.
		{ events: waiting, '/events': happened, respond: ['lastNode'] },
	),
];

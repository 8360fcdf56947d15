import { anyEvent, callbackCommands } from '../shared/callbacks/commands';

const names: Readonly<Record<string, string>> = Object.fromEntries(
	[{ value: anyEvent, label: 'Any Event' }, ...callbackCommands].map(
		({ value, label }): [string, string] => [value, label],
	),
);

/** The chosen events by their labels, for the canvas. n8n works it out in the editor alone. */
export const eventsInWords = `={{ [$parameter["events"]].flat().map((event) => (${JSON.stringify(names)})[event] ?? event).join(", ") }}`;

import { anyEvent, callbackCommands } from '../shared/callbacks/commands';

const names: Readonly<Record<string, string>> = Object.fromEntries(
	[{ value: anyEvent, label: 'Any Event' }, ...callbackCommands].map(
		({ value, label }): [string, string] => [value, label],
	),
);

/**
 * An expression that shows the chosen events by their labels on the canvas. Only the editor
 * resolves it.
 */
export const eventsInWords = `={{ [$parameter["events"]].flat().map((event) => (${JSON.stringify(names)})[event] ?? event).join(", ") }}`;

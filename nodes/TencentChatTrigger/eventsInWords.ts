import { anyEvent, callbackCommands } from '../shared/callbacks/commands';

const names: Readonly<Record<string, string>> = Object.fromEntries(
	[{ value: anyEvent, shown: 'Any Event' }, ...callbackCommands].map(
		({ value, shown }): [string, string] => [value, shown],
	),
);

/** The chosen events by their shown names, for the canvas. n8n works it out in the editor alone. */
export const eventsInWords = `={{ [$parameter["events"]].flat().map((event) => (${JSON.stringify(names)})[event] ?? event).join(", ") }}`;

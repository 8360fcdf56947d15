import { operations } from './operations';

/** What the node does, on the canvas: the operation's own sentence, and whether it only tries. */
export const subtitle = `={{ (${JSON.stringify(
	Object.fromEntries(
		operations.map(({ resource, value, action }) => [`${resource} ${value}`, action]),
	),
)})[$parameter["resource"] + " " + $parameter["operation"]] + ($parameter["options"]?.["dryRun"] ? " (dry run)" : "") }}`;

/** Says in the output's place why nothing is done. */
export const dryRunHint = 'Dry Run is on under Options: requests are shown and not sent';

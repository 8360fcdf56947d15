import { editCommands } from './commands';

/**
 * Which callbacks start nothing because a REST call caused them: all, those about edits, or none.
 */
export type LoopGuard = 'all' | 'edits' | 'off';

/**
 * Says whether a callback must not start the workflow, since a workflow that edits a message would
 * otherwise start itself without end. Tencent marks what REST calls caused, such as
 * an edit by this package, with the platform RESTAPI.
 */
export const isGuarded = (
	guard: LoopGuard,
	command: string,
	optPlatform: string | undefined,
): boolean => {
	if (guard === 'off' || optPlatform?.toUpperCase() !== 'RESTAPI') return false;
	return guard === 'all' || editCommands.includes(command);
};

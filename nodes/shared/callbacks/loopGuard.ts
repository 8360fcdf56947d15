import { editCommands } from './commands';

/** Which of the callbacks that REST calls of the app itself caused start nothing. */
export type LoopGuard = 'all' | 'edits' | 'off';

/**
 * Whether a callback is kept from starting anything. Tencent marks what REST calls caused, such as
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

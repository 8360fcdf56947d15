import { appCommands } from './appCommands';
import type { CallbackCommand } from './callbackCommand';
import { groupCommands } from './groupCommands';
import { messageCommands } from './messageCommands';
import { officialAccountCommands } from './officialAccountCommands';
import { roomCommands } from './roomCommands';
import { userCommands } from './userCommands';

export type { CallbackCommand } from './callbackCommand';

/** Stands in place of commands for every callback, those that Tencent adds later too. */
export const anyEvent = 'any';

/** These callbacks tell of an edited message. */
export const editCommands: readonly string[] = [
	'C2C.CallbackAfterModifyMsg',
	'Group.CallbackAfterModifyMsg',
];

/**
 * Whether Tencent holds something back until it is answered. Tencent obeys the answers to callbacks
 * that come before an event, and ignores those to callbacks that come after it.
 *
 * @see https://trtc.io/document/34354
 */
export const waitsForAnswer = (command: string): boolean =>
	/\.Callback(?:Before|Prev)[A-Z]/.test(command);

/**
 * Lists every callback with a documented command, the most used first.
 *
 * @see https://trtc.io/document/34355
 */
export const callbackCommands: readonly CallbackCommand[] = [
	...messageCommands,
	...groupCommands,
	...userCommands,
	...officialAccountCommands,
	...roomCommands,
	...appCommands,
];

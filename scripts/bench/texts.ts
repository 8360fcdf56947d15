/** The two sides of every message of the bench. */
export const from = 'user_1001';
export const to = 'user_1002';

/** What a message is edited to. */
export const newText = (msgKey: string): string => `[removed by a moderator: ${msgKey}]`;
